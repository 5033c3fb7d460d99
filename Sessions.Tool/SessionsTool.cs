using System.CommandLine;
using System.CommandLine.Invocation;
using Sessions.Journals;
using Sessions.Tool.Commands;
using Sessions.Tool.Output;

namespace Sessions.Tool;

/// <summary>The commands, and what is common to all of them.</summary>
internal static class SessionsTool
{
    /// <summary>
    /// Runs one command and gives its exit code. Whatever the user can put right is one line on the error stream. What is printed goes
    /// through one writer, whoever prints it.
    /// </summary>
    /// <param name="arguments">The words of the command line.</param>
    /// <param name="host">What is around it.</param>
    /// <param name="cancellationToken">Ends it at once, whatever it waits for; its caller ends the process then.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, ToolHost host, CancellationToken cancellationToken)
    {
        host = host with { Output = new PrintableWriter(host.Output), Error = new PrintableWriter(host.Error) };
        var parsed = CreateRoot(host).Parse(arguments);
        try
        {
            if (parsed.Action is ParseErrorAction)
            {
                throw new ToolException(CommandLine.WhatIsWrong(parsed));
            }

            // Signals are the caller's: the library's own answer to them waits for what may never end.
            var configuration = new InvocationConfiguration
            {
                Output = host.Output,
                Error = host.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await Task.Run(() => parsed.InvokeAsync(configuration, cancellationToken), CancellationToken.None).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCodes.CannotDo;
        }
        catch (Exception exception) when (exception is ToolException or JournalException)
        {
            ToolOutput.Refuse(host, arguments.Contains(CommandLine.NoColor.Name), exception.Message);
            return ExitCodes.CannotDo;
        }
    }

    private static RootCommand CreateRoot(ToolHost host) => new(
        "Shows, checks and exports the trading sessions of a bot, without running it; reports on what it would have traded, and halts what runs.")
    {
        CommandLine.NoColor,
        ListCommand.Create(host),
        NextCommand.Create(host),
        TimelineCommand.Create(host),
        CheckCommand.Create(host),
        ExportCommand.Create(host),
        ReportCommand.Create(host),
        CalendarCommand.Create(host),
        StatusCommand.Create(host),
        HaltCommand.Create(host),
        ReleaseCommand.Create(host),
        AcknowledgeCommand.Create(host),
        AcceptCommand.Create(host),
        AdoptCommand.Create(host),
    };
}
