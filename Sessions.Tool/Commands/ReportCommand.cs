using System.CommandLine;
using System.Text;
using Sessions.Reports;
using Sessions.Simulation;
using Sessions.Tool.Bots;
using Sessions.Tool.Files;
using Sessions.Tool.Output;
using Sessions.Tool.Simulations;
using Sessions.Tool.Times;

namespace Sessions.Tool.Commands;

// docs/decisions.md 224
/// <summary><c>sessions report BOT --bars FILE --symbol EURUSD -o report.html</c>: a strategy simulated over bars, and what it came to.</summary>
internal static class ReportCommand
{
    private const string Extension = ".html";
    private const int MostWarnings = 10;

    public static Command Create(ToolHost host)
    {
        var path = new Argument<string>("bot") { Description = "The bot's assembly, its project or the folder of that. Its code is run, with the rights of whoever runs this.", HelpName = "BOT" };
        var bars = new BarOptions();
        var file = new Option<string>("--output", "-o") { Description = "The page to write.", Required = true, HelpName = "report.html" };
        var strategy = CommandLine.StrategyOption();
        var set = new Option<string[]>("--set") { Description = "A parameter of the strategy's constructor, such as volume=0.1; again for each.", HelpName = "NAME=VALUE" };
        var from = new Option<string?>("--from") { Description = "The first day. Default: that of the first bar.", HelpName = "DATE" };
        var to = new Option<string?>("--to") { Description = "The first day that is no longer part of it. Default: after the last bar.", HelpName = "DATE" };
        var zone = CommandLine.ZoneOption();
        var account = new AccountOptions();
        var command = bars.AddTo(new Command("report", "Simulates a strategy over bars, and writes the report.") { path, file, strategy, set, from, to, zone });
        return account.AddTo(command).Does(host, async (arguments, output, cancellationToken) =>
        {
            var shown = ShownZone.Read(arguments.GetValue(zone));
            var target = arguments.GetRequiredValue(file);
            if (!Path.GetExtension(target).Equals(Extension, StringComparison.OrdinalIgnoreCase))
            {
                throw new ToolException($"'{target}' cannot be written: its name must end in {Extension}.");
            }

            var parameters = ParametersOf(arguments.GetValue(set) ?? []);
            var assembly = BotChoice.AssemblyOf(host, arguments.GetRequiredValue(path));
            var chosen = One(BotChoice.Select(BotReader.Read(assembly), assembly, arguments.GetValue(strategy)));
            var maker = StrategyMaker.Of(BotCode.Load(assembly, chosen.Type), parameters);
            var symbol = arguments.GetRequiredValue(bars.Symbol);
            try
            {
                var (result, page) = await Waiting.ForAsync(host, $"Simulating {chosen.SimpleName}", done =>
                {
                    var simulation = new Simulation.Simulation
                    {
                        Broker = account.Open(arguments, symbol),
                        Progress = new Shares(done),
                        From = DayOf(arguments.GetValue(from), shown),
                        To = DayOf(arguments.GetValue(to), shown),
                    };
                    simulation.AddBars(bars.Open(arguments)).AddStrategy(maker);
                    return RunAsync(simulation, outcome => new SimulationReport(outcome) { Title = $"{chosen.SimpleName}, {symbol}", TimeZone = shown.Id }, cancellationToken);
                });
                OutputFile.Write(target, Encoding.UTF8.GetBytes(page));
                Tell(output, result, target);
                return result.Failures.Count == 0 ? ExitCodes.Done : ExitCodes.Problem;
            }
            catch (Exception exception) when (exception is BarFileException or IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException or SimulationStalledException)
            {
                throw new ToolException(bars.Words(exception.Message), exception);
            }
        });
    }

    /// <summary>A strategy that fails has a report up to there; a row of a file that is wrong has none.</summary>
    private static async Task<(SimulationResult Result, string Page)> RunAsync(Simulation.Simulation simulation, Func<SimulationResult, SimulationReport> report, CancellationToken cancellationToken)
    {
        SimulationResult result;
        try
        {
            result = await simulation.RunAsync(cancellationToken);
        }
        catch (SimulationException exception) when (exception.Result.Failures.Count > 0)
        {
            result = exception.Result;
        }
        catch (SimulationException exception)
        {
            throw new ToolException(exception.InnerException!.Message, exception);
        }

        return (result, report(result).ToHtml());
    }

    private static BotStrategy One(Bot bot) => bot.Strategies switch
    {
        [{ Table: null } broken] => throw new ToolException($"{broken.Type} cannot run: {broken.Problems[0].Id}: {broken.Problems[0].Message}"),
        [var one] => one,
        var several => throw new ToolException($"{bot.Name} has {several.Count} strategies, and a report is of one; name it by --strategy: {string.Join(", ", several.Select(static known => known.Type))}"),
    };

    private static Dictionary<string, string> ParametersOf(IEnumerable<string> texts)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var place = text.IndexOf('=', StringComparison.Ordinal);
            if (place <= 0 || !parameters.TryAdd(text[..place], text[(place + 1)..]))
            {
                throw new ToolException(place <= 0 ? $"--set {text} is no parameter; write one such as --set volume=0.1." : $"--set gives '{text[..place]}' twice.");
            }
        }

        return parameters;
    }

    private static DateTimeOffset? DayOf(string? text, ShownZone zone) => text is null ? null : zone.Resolve(MomentText.ReadDate(text), 0);

    private static void Tell(ToolOutput output, SimulationResult result, string file)
    {
        output.Line(FormattableString.Invariant(
            $"{result.BarCount:N0} bars, {result.Occurrences.Count:N0} occurrences, {result.Trades.Count:N0} trades, net profit {(result.NetProfit is { } profit ? FormattableString.Invariant($"{profit:0.00} {result.AccountCurrency}") : "unknown")}."));
        output.Warnings(result.Warnings, MostWarnings);
        output.Line($"The report is in '{file}'.");
    }

    /// <summary>How much of a run is done, by the time that it will take.</summary>
    private sealed class Shares(Action<double> done) : IProgress<SimulationProgress>
    {
        public void Report(SimulationProgress value)
        {
            if (value.Remaining is { } remaining && value.Elapsed > TimeSpan.Zero)
            {
                done(value.Elapsed / (value.Elapsed + remaining));
            }
        }
    }
}
