using System.CommandLine;
using LondonBreakout;
using Sessions.Simulation;

var bars = new Option<FileInfo?>("--bars") { Description = "A CSV file of bars with bid and ask, or with one price and --spread." };
var symbol = new Option<string?>("--symbol") { Description = "What the file prices. Default: what its name begins with." };
var spread = new Option<decimal?>("--spread") { Description = "Ask minus bid in price units, for a file with one price." };
var trace = new Option<FileInfo?>("--trace") { Description = "Writes one JSON object a line for each start, end, open and close." };
var report = new Option<string?>("--report") { Description = "Writes a report of the simulation: one page (.html)." };
var live = new Option<double?>("--live") { Description = "Runs on the system's clock for so many minutes, on generated prices and a paper broker." };
var sweep = new Option<bool>("--sweep") { Description = "Runs with other ranges and hours, on all cores; --report writes the best." };
var root = new RootCommand("A breakout of the range before the session, in two trading sessions that close what they hold.") { bars, symbol, spread, trace, report, live, sweep };

root.SetAction(async (arguments, cancellationToken) =>
{
    try
    {
        using var output = arguments.GetValue(trace)?.Create();
        using var lines = output is null ? null : new JsonLinesTrace(output);
        if (arguments.GetValue(live) is { } minutes)
        {
            await LiveRun.RunAsync(TimeSpan.FromMinutes(minutes), lines, cancellationToken);
        }
        else
        {
            var market = arguments.GetValue(bars) is { } file
                ? TradedMarket.Read(file, arguments.GetValue(symbol), arguments.GetValue(spread))
                : TradedMarket.Generate(new DateTimeOffset(2024, 3, 4, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2024, 4, 6, 0, 0, 0, TimeSpan.Zero));
            await (arguments.GetValue(sweep)
                ? SweptRun.RunAsync(market, arguments.GetValue(report), cancellationToken)
                : SimulatedRun.RunAsync(market, lines, arguments.GetValue(report), cancellationToken));
        }

        return 0;
    }
    catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BarFileException or ArgumentException or SimulationStalledException)
    {
        await Console.Error.WriteLineAsync(exception.Message);
        return 2;
    }
});

return await root.Parse(args).InvokeAsync();
