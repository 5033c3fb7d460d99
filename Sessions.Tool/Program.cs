using Sessions.Tool;

using var signals = new StopSignals();
var exitCode = await SessionsTool.RunAsync(args, ToolHost.OfThisProcess(), signals.Stopping);
return signals.ExitCode ?? exitCode;
