using Sessions.Tool;

return await SessionsTool.RunAsync(args, ToolHost.OfThisProcess(), CancellationToken.None);
