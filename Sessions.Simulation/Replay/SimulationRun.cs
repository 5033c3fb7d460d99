using Sessions.Brokers;
using Sessions.Clocks;
using Sessions.Generated;

namespace Sessions.Simulation;

// docs/decisions.md 39
/// <summary>One run of a simulation.</summary>
internal sealed class SimulationRun : IDisposable
{
    private readonly Simulation _simulation;
    private readonly IReadOnlyList<SimulatedStrategy> _strategies;
    private readonly List<(IBarSource Source, IEnumerator<Bar> Bars, BarGrid Grid)> _bars;
    private readonly SimulatedTimeProvider _clock;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<StrategyFailure> _failures = [];
    private readonly BlackoutPlan? _blackouts;

    public SimulationRun(Simulation simulation, IReadOnlyList<IBarSource> sources, IReadOnlyList<SimulatedStrategy> strategies)
    {
        _simulation = simulation;
        _strategies = [.. strategies.Select(strategy => strategy.Symbol.Length == 0 ? strategy with { Symbol = sources[0].Symbol } : strategy)];
        if (_strategies.FirstOrDefault(strategy => !sources.Any(source => source.Symbol == strategy.Symbol)) is { } lost)
        {
            throw new ArgumentException(
                $"There are no bars of '{lost.Symbol}', only of {string.Join(", ", sources.Select(static source => $"'{source.Symbol}'"))}.", nameof(strategies));
        }

        _bars = [.. sources.Select(Open)];
        var start = simulation.From ?? FirstInstant(sources);
        _clock = new SimulatedTimeProvider(start);
        _blackouts = simulation.Blackouts?.Current;
    }

    public SimulationResult Run(CancellationToken cancellationToken)
    {
        var from = _clock.GetUtcNow();
        var feeds = _bars.ConvertAll(bars => new SymbolFeed(_clock, bars.Source.Symbol, bars.Source.Timeframe, bars.Grid, _simulation.HistoryBars));
        var feed = new SimulatedBars(_clock, feeds);
        List<(SimulatedStrategy Strategy, IGatedStrategy Gated)> strategies = [.. _strategies.Select(strategy => (strategy, strategy.Strategy(feed)))];
        var broker = new PaperBroker(_clock, _simulation.Broker, symbol => StrategyHours.Of(symbol, strategies));
        var recorder = RecorderOf(broker);
        using var market = new MarketReplay(_clock, broker, recorder.OnPrices, recorder.OnSettled);
        var progress = ReporterFor(from);
        market.Progress = progress;
        for (var i = 0; i < feeds.Count; i++)
        {
            market.Add(feeds[i], _bars[i].Bars);
        }

        if (market.IsEmpty)
        {
            throw SimulationRules.NoBars(_simulation, _bars.Select(static bars => bars.Source));
        }

        foreach (var (strategy, gated) in strategies)
        {
            AddStrategy(strategy, gated, RuntimeOf(strategy, gated, broker, feed, recorder));
        }

        // Registered last, so that whatever is due at the last bar's close comes before its end.
        _clock.Add("market", async token =>
        {
            await market.RunAsync(token);
            _clock.Loop.Stop();
        });
        recorder.MarkEquity();
        try
        {
            _clock.Run(cancellationToken);
        }
        catch (Exception exception) when (exception is not SimulationStalledException)
        {
            // After a stall nobody can say what is right of a result.
            throw new SimulationException(TextOf(exception), ResultOf(from, broker, recorder, market), exception);
        }

        progress?.End(market.BarCount, _clock.GetUtcNow());
        return ResultOf(from, broker, recorder, market);
    }

    public void Dispose()
    {
        _bars.ForEach(static bars => bars.Bars.Dispose());
        _clock.Dispose();
    }

    private SimulationResult ResultOf(DateTimeOffset from, PaperBroker broker, SimulationRecorder recorder, MarketReplay market)
    {
        recorder.MarkEquity();
        var to = _clock.GetUtcNow();
        return new SimulationResult
        {
            From = from,
            To = to,
            BarCount = market.BarCount,
            Occurrences = recorder.Occurrences,
            Trades = broker.Trades,
            OpenPositions = broker.GetPositions(),
            Failures = [.. _failures],
            Equity = [.. recorder.Equity],
            MaxDrawdown = broker.Drawdown,
            LateFills = broker.LateFills,
            RejectedWhileClosed = broker.RejectedWhileClosed,
            Warnings =
            [
                .. recorder.Warnings,
                .. _blackouts?.Problem is { } problem ? [$"blackouts: {problem}"] : Array.Empty<string>(),
                .. SimulationWarnings.OfFailures(_failures, recorder.Errors),
                .. SimulationWarnings.OfFills(broker, _bars.Select(static bars => bars.Source)),
                .. SimulationWarnings.OfRates(broker),
                .. SimulationWarnings.OfCalendars(_simulation.Broker.Instruments, from, to),
                .. SimulationWarnings.OfEnds(broker, market.Ended, to),
            ],
            Prices = [.. _bars.Select(bars => recorder.Prices[bars.Source.Symbol].Series)],
            AccountCurrency = broker.AccountCurrency,
            StartBalance = _simulation.Broker.Balance,
            Costs = [.. _bars.Select(bars => recorder.Prices[bars.Source.Symbol].CostsOf(broker.MarketOf(bars.Source.Symbol).Instrument, bars.Source.Timeframe))],
        };
    }

    private static DateTimeOffset FirstInstant(IReadOnlyList<IBarSource> sources) => sources.Min(static source =>
    {
        using var bars = source.Read().GetEnumerator();
        return bars.MoveNext() ? bars.Current.OpenInstant : throw new InvalidOperationException($"There is not one bar of '{source.Symbol}'.");
    });

    private string TextOf(Exception exception) => _failures.Find(failure => failure.Error == exception) is { } failure
        ? $"{SimulationWarnings.TextOf(failure)} SimulationException.Result has what the run had come to."
        : SimulationWarnings.TextOfStop(_clock.GetUtcNow(), exception);

    /// <summary>By the last bar, as far as all sources say when that is.</summary>
    private ProgressReporter? ReporterFor(DateTimeOffset from)
    {
        if (_simulation.Progress is not { } progress)
        {
            return null;
        }

        var ends = _bars.ConvertAll(static bars => bars.Source.End);
        var end = ends.Contains(null) ? _simulation.To : ends.Max() > _simulation.To ? _simulation.To : ends.Max();
        return new ProgressReporter(progress, _simulation.RealTime, from, end);
    }

    private (IBarSource Source, IEnumerator<Bar> Bars, BarGrid Grid) Open(IBarSource source)
    {
        var grid = new BarGrid(source.Symbol, source.Timeframe);
        return (source, Within(source, grid).GetEnumerator(), grid);
    }

    /// <summary>The bars that are replayed. Those before them count for where longer bars begin, which are so the same wherever a run begins.</summary>
    private IEnumerable<Bar> Within(IBarSource source, BarGrid grid)
    {
        var timeframe = source.Timeframe;
        Bar? previous = null;
        foreach (var bar in source.Read())
        {
            SimulationRules.ThrowIfMisplaced(source, timeframe, previous, bar);
            previous = bar;
            if (bar.CloseInstant > _simulation.To)
            {
                yield break;
            }

            if (_simulation.From is null || bar.CloseInstant > _simulation.From)
            {
                yield return bar;
            }
            else
            {
                grid.Add(bar);
            }
        }
    }

    private SimulationRecorder RecorderOf(PaperBroker broker)
    {
        var recorder = new SimulationRecorder(_clock, broker, TimeSpan.FromTicks(Math.Min(_simulation.EquityInterval.Ticks, TimeSpan.TicksPerDay)), _simulation.Trace)
        {
            Prices = _bars.ToDictionary(
                static bars => bars.Source.Symbol,
                bars => new PriceRecorder(bars.Source.Symbol, bars.Source.Timeframe, _simulation.KeepsPrices ? _simulation.PriceBars : 0),
                StringComparer.Ordinal),
        };
        broker.Subscribe(recorder);
        broker.Placed = recorder.OnPlaced;
        return recorder;
    }

    private SessionRuntime RuntimeOf(
        SimulatedStrategy strategy, IGatedStrategy gated, PaperBroker broker, IBarFeed feed, SimulationRecorder recorder) => new(broker)
    {
        TimeProvider = _clock,
        Bars = feed,
        Symbol = strategy.Symbol,
        StrategyId = strategy.StrategyId,
        Instance = strategy.Instance,
        Options = strategy.Options ?? _simulation.Options,
        Settings = strategy.Hours is null ? null : new SessionSettingsSource(new SessionSettings { Table = strategy.TableOf(gated) }),
        Blackouts = _blackouts,
        LoggerFactory = _simulation.LoggerFactory,
        Observers = [recorder, .. _simulation.Observers],
    };

    private void AddStrategy(SimulatedStrategy strategy, IGatedStrategy gated, SessionRuntime runtime)
    {
        var id = strategy.StrategyId ?? gated.GetType().FullName;
        var name = strategy.Instance is null ? $"{id}" : $"{id}/{strategy.Instance}";
        if (!_names.Add(name))
        {
            throw new ArgumentException($"Two strategies are called '{name}', so their positions could not be told apart; give one an instance or an id of its own.");
        }

        _clock.Add(name, token => RunAsync(name, gated, runtime, token));
    }

    private async Task RunAsync(string name, IGatedStrategy gated, SessionRuntime runtime, CancellationToken cancellationToken)
    {
        try
        {
            await SessionRunner.RunAsync(gated, runtime, cancellationToken);
        }
        catch (Exception exception) when (exception is not SimulationStalledException)
        {
            _failures.Add(new StrategyFailure(name, _clock.GetUtcNow(), exception));
            if (!_simulation.ContinueOnFailure)
            {
                throw;
            }
        }
    }
}
