using Sessions.Clocks;

namespace Sessions.Simulation;

/// <summary>One run of a simulation.</summary>
internal sealed class SimulationRun : IDisposable
{
    private readonly Simulation _simulation;
    private readonly IReadOnlyList<SimulatedStrategy> _strategies;
    private readonly List<(IBarSource Source, IEnumerator<Bar> Bars)> _bars;
    private readonly SimulatedTimeProvider _clock;
    private readonly PaperBroker _broker;
    private readonly SimulationRecorder _recorder;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public SimulationRun(Simulation simulation, IReadOnlyList<IBarSource> sources, IReadOnlyList<SimulatedStrategy> strategies)
    {
        _simulation = simulation;
        _strategies = [.. strategies.Select(strategy => strategy.Symbol.Length == 0 ? strategy with { Symbol = sources[0].Symbol } : strategy)];
        if (_strategies.FirstOrDefault(strategy => !sources.Any(source => source.Symbol == strategy.Symbol)) is { } lost)
        {
            throw new ArgumentException(
                $"There are no bars of '{lost.Symbol}', only of {string.Join(", ", sources.Select(static source => $"'{source.Symbol}'"))}.", nameof(strategies));
        }

        _bars = [.. sources.Select(source => (source, Within(source.Read()).GetEnumerator()))];
        var start = simulation.From ?? FirstInstant(sources);
        _clock = new SimulatedTimeProvider(start);
        _broker = new PaperBroker(_clock, simulation.Broker);
        _recorder = new SimulationRecorder(_clock, _broker, simulation.EquityInterval, simulation.Trace)
        {
            Prices = sources.ToDictionary(
                static source => source.Symbol, source => new PriceRecorder(source.Symbol, source.Timeframe, simulation.PriceBars), StringComparer.Ordinal),
        };
        _broker.Subscribe(_recorder);
    }

    public SimulationResult Run(CancellationToken cancellationToken)
    {
        var from = _clock.GetUtcNow();
        using var market = new MarketReplay(_clock, _broker, _recorder.OnPrices);
        var feeds = _bars.ConvertAll(bars => new SymbolFeed(_clock, bars.Source.Symbol, bars.Source.Timeframe, _simulation.HistoryBars));
        for (var i = 0; i < feeds.Count; i++)
        {
            market.Add(feeds[i], _bars[i].Bars);
        }

        var feed = new SimulatedBars(feeds);
        foreach (var strategy in _strategies)
        {
            AddStrategy(strategy, feed);
        }

        // Registered last, so that whatever is due at the last bar's close comes before its end.
        _clock.Add("market", async token =>
        {
            await market.RunAsync(token);
            _clock.Loop.Stop();
        });
        _recorder.MarkEquity();
        _clock.Run(cancellationToken);
        _recorder.MarkEquity();
        return new SimulationResult
        {
            From = from,
            To = _clock.GetUtcNow(),
            BarCount = market.BarCount,
            Occurrences = [.. _recorder.Occurrences],
            Trades = _broker.Trades,
            Equity = [.. _recorder.Equity],
            Prices = [.. _bars.Select(bars => _recorder.Prices[bars.Source.Symbol].Series)],
            Warnings = [.. _recorder.Warnings],
            AccountCurrency = _broker.AccountCurrency,
        };
    }

    public void Dispose()
    {
        _bars.ForEach(static bars => bars.Bars.Dispose());
        _clock.Dispose();
    }

    private static DateTimeOffset FirstInstant(IReadOnlyList<IBarSource> sources) => sources.Min(static source =>
    {
        using var bars = source.Read().GetEnumerator();
        return bars.MoveNext() ? bars.Current.OpenInstant : throw new InvalidOperationException($"There is not one bar of '{source.Symbol}'.");
    });

    private IEnumerable<Bar> Within(IEnumerable<Bar> bars)
    {
        foreach (var bar in bars)
        {
            if (bar.CloseInstant > _simulation.To)
            {
                yield break;
            }

            if (_simulation.From is null || bar.CloseInstant > _simulation.From)
            {
                yield return bar;
            }
        }
    }

    private void AddStrategy(SimulatedStrategy strategy, IBarFeed feed)
    {
        var gated = strategy.Strategy(feed);
        var runtime = new SessionRuntime(_broker)
        {
            TimeProvider = _clock,
            Bars = feed,
            Symbol = strategy.Symbol,
            StrategyId = strategy.StrategyId,
            Instance = strategy.Instance,
            Options = _simulation.Options,
            LoggerFactory = _simulation.LoggerFactory,
            Observers = [_recorder, .. _simulation.Observers],
        };
        var id = strategy.StrategyId ?? gated.GetType().FullName;
        var name = strategy.Instance is null ? $"{id}" : $"{id}/{strategy.Instance}";
        if (!_names.Add(name))
        {
            throw new ArgumentException($"Two strategies are called '{name}', so their positions could not be told apart; give one an instance or an id of its own.");
        }

        _clock.Add(name, token => SessionRunner.RunAsync(gated, runtime, token));
    }
}
