using System.CommandLine;
using System.Globalization;
using Sessions.Journals;
using Sessions.Tool.Journals;

namespace Sessions.Tool.Commands;

/// <summary><c>sessions adopt --journal sessions.db --strategy ID --symbol EURUSD --volume 0.3</c>: a person says what is a strategy's own.</summary>
internal static class AdoptCommand
{
    public static Command Create(ToolHost host)
    {
        var options = new JournalOptions();
        options.Strategy.Required = true;
        options.Strategy.Description = "The strategy's id, or id/instance. One that has not run on this journal yet needs --account, too.";
        var symbol = new Option<string>("--symbol") { Description = "What is held.", Required = true, HelpName = "EURUSD" };
        var volume = CommandLine.NumberOption("--volume", "How much of it is the strategy's in all, in the broker's unit; 0 for nothing.");
        volume.Required = true;
        var isShort = new Option<bool>("--short") { Description = "It is held short. Default: long." };
        var position = new Option<string?>("--position") { Description = "The position's id, on an account where a symbol has several.", HelpName = "ID" };
        var command = new Command(
            "adopt", "Says what is a strategy's own on an account without tags, where its journal does not know. The strategy must not run.")
        {
            symbol, volume, isShort, position,
        };
        return options.AddTo(command, host).Does(host, async (arguments, output, cancellationToken) =>
        {
            using var journal = options.Open(arguments, host);
            var strategy = options.ChoiceOf(arguments).Or(await JournalOptions.ReadAsync(host, journal, cancellationToken));
            var (held, own) = (arguments.GetRequiredValue(symbol), arguments.GetValue(volume)!.Value * (arguments.GetValue(isShort) ? -1 : 1));
            try
            {
                var control = new SessionControl(journal.Journal, host.Clock);
                var before = await control.AdoptAsync(strategy, held, own, arguments.GetValue(position), cancellationToken);
                var was = before == own ? ", as it was" : $"; it was {Words(before)}";
                output.Line($"{strategy} holds {Words(own)} {held} from now on{was}. Its next end closes that.");
                return ExitCodes.Done;
            }
            catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
            {
                throw new ToolException(exception.Message, exception);
            }
        });
    }

    private static string Words(decimal volume) => volume switch
    {
        0 => "nothing",
        > 0 => volume.ToString("'long' 0.##########", CultureInfo.InvariantCulture),
        _ => (-volume).ToString("'short' 0.##########", CultureInfo.InvariantCulture),
    };
}
