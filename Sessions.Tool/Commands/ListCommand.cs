using System.CommandLine;
using Sessions.Tool.Bots;
using Sessions.Tool.Json;
using Sessions.Tool.Output;
using Sessions.Tool.Times;

namespace Sessions.Tool.Commands;

/// <summary><c>sessions list BOT.dll</c>: every strategy's table.</summary>
internal static class ListCommand
{
    private static readonly string[] _headings = ["Session", "Hours", "Zone", "Days", "On start", "On end", "Besides"];

    public static Command Create(ToolHost host)
    {
        var path = CommandLine.BotArgument();
        var strategy = CommandLine.StrategyOption();
        var json = CommandLine.JsonOption();
        return new Command("list", "Lists each strategy's sessions.") { path, strategy, json }.Does(host, (arguments, output, _) =>
        {
            var bot = BotChoice.Read(host, arguments.GetRequiredValue(path), arguments.GetValue(strategy));
            if (arguments.GetValue(json))
            {
                JsonOutput.Write(host, new BotAnswer<ListedStrategy>(bot.Name, bot.Strategies.Select(static known => new ListedStrategy(known))));
            }
            else
            {
                Show(bot, output);
            }

            return Task.FromResult(bot.ExitCode);
        });
    }

    private static void Show(Bot bot, ToolOutput output)
    {
        foreach (var strategy in bot.Strategies)
        {
            BotOutput.Head(strategy, output);
            if (strategy.Sessions.Count > 0)
            {
                Show(strategy.Sessions, output);
            }

            output.Line();
        }

        output.Line("Hours are half-open: at its end a session is over. Days are those on which it starts.");
    }

    private static void Show(IReadOnlyList<Session> sessions, ToolOutput output)
    {
        var columns = sessions.Any(static session => SessionText.Rest(session).Length > 0) ? _headings.Length : _headings.Length - 1;
        output.Table(_headings[..columns], sessions.Select(session => Row(session)[..columns]));
    }

    private static string[] Row(Session session) =>
    [
        session.Name,
        SessionText.Hours(session),
        session.TimeZone,
        SessionText.Days(session.Days),
        SessionText.Action(session.OnStart, session.CustomStart),
        SessionText.Action(session.OnEnd, session.CustomEnd),
        SessionText.Rest(session),
    ];
}
