using System.CommandLine;
using Sessions.Tool.Journals;

namespace Sessions.Tool.Commands;

/// <summary><c>sessions accept --journal sessions.db</c>: a person takes a journal as it is that may have gone back in time.</summary>
internal static class AcceptCommand
{
    public static Command Create(ToolHost host)
    {
        var file = JournalOptions.FileOption();
        file.Required = true;
        var command = new Command("accept", "Accepts a journal that is refused because it may have gone back in time: you have looked up what is open.")
        {
            file,
        };
        return command.Does(host, async (arguments, output, cancellationToken) =>
        {
            var path = arguments.GetRequiredValue(file)!;
            using var journal = JournalOptions.OpenFile(path);
            output.Line(await journal.AcceptAsync(cancellationToken)
                ? $"Accepted {path} as it is. What it does not know of is yours to close."
                : $"{path} is as far as it was; there was nothing to accept.");
            return ExitCodes.Done;
        });
    }
}
