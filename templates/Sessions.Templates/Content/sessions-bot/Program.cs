using System.Globalization;
using BotNamespace1;
using Sessions.Journals;
using Sessions.Simulation;

const string Symbol = "Symbol1";

// Six letters are a currency pair, whose volumes are lots of 100,000; of anything else one of volume is one share or coin.
var isPair = Symbol.Length == 6 && Symbol.All(char.IsAsciiLetter);

if (args is ["--live"])
{
    using var stop = new CancellationTokenSource();
    Console.CancelKeyPress += (_, pressed) =>
    {
        // What is open ends as its session says; a second Ctrl+C does not wait for that.
        pressed.Cancel = !stop.IsCancellationRequested;
        stop.Cancel();
    };

    try
    {
        var broker = new MyBroker();
        var positions = await broker.GetPositionsAsync(stop.Token);
        Console.WriteLine($"{broker.Account}: {positions.Positions.Count} positions are open. Ctrl+C stops.");

        // What has begun and is not finished stays in the file, for the next start to go on with.
        using var journal = new SqliteJournal("sessions.db");
        await new RangeBreakout(volume: isPair ? 0.01m : 1).RunAsync(new SessionRuntime(broker) { Journal = journal, Bars = broker, Symbol = Symbol }, stop.Token);
        return 0;
    }
    catch (NotImplementedException missing)
    {
        Console.Error.WriteLine(missing.Message);
        return 2;
    }
}

// Two weeks of a random walk: no real prices. new BarFile("bars.csv", Symbol) takes real ones.
var monday = new DateTimeOffset(2024, 3, 4, 0, 0, 0, TimeSpan.Zero);
var bars = new GeneratedBars(Symbol, monday, monday.AddDays(12)) { Seed = 1, StartPrice = isPair ? 1.1m : 100 };
var instrument = isPair ? Instrument.Forex(Symbol.ToUpperInvariant()) with { Symbol = Symbol } : new Instrument(Symbol, "USD");
var account = new PaperBrokerOptions { AccountCurrency = instrument.QuoteCurrency, Instruments = [instrument] };

if (args is ["--sweep"])
{
    // A run for each range and start, on all cores. The best of many is partly luck; WalkForwardAsync says what is left of it.
    var sweep = new SimulationSweep(run => new Simulation { Broker = account }.AddStrategy(
            _ => new RangeBreakout(volume: isPair ? 0.1m : 100, run.Get<int>("range")),
            hours: table => table.WithOverrides(new Dictionary<string, SessionOverride> { ["Morning"] = new() { Start = run.Get<string>("start") } })))
        .AddBars(bars)
        .Over("range", 15, 30, 45, 60)
        .Over("start", "07:00", "08:00", "09:00");
    Console.Write((await sweep.RunAsync()).ToCsv());
    return 0;
}

var result = new Simulation { Broker = account }
    .AddBars(bars)
    .AddStrategy(_ => new RangeBreakout(volume: isPair ? 0.1m : 100))
    .Run();

foreach (var occurrence in result.Occurrences)
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{occurrence.Occurrence}: {occurrence.Trades.Count} trades, {occurrence.NetProfit:0.00} {result.AccountCurrency}, {occurrence.Report}"));
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Occurrences.Count} occurrences, {result.Trades.Count} trades, net profit {result.NetProfit:0.00} {result.AccountCurrency}."));
return 0;
