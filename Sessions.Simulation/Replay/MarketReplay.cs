using Sessions.Brokers;
using Sessions.Clocks;

namespace Sessions.Simulation;

/// <summary>
/// Plays the bars of all sources onto the clock, the broker and the feeds, and ends when there are no more: after everything
/// else that is due at the close of the last one, so that a run is the beginning of every longer run. At an instant all
/// prices come first, then the fills of all symbols, then one look at the account.
/// </summary>
/// <param name="clock">The clock.</param>
/// <param name="broker">The account that takes the prices.</param>
/// <param name="onPrices">Called with each bar whose prices the account has.</param>
/// <param name="onSettled">Called once an instant, when the account has been looked at.</param>
internal sealed class MarketReplay(SimulatedTimeProvider clock, PaperBroker broker, Action<Bar> onPrices, Action onSettled) : IDisposable
{
    private readonly TaskCompletionSource _over = new();
    private readonly List<Source> _sources = [];
    private int _playing;
    private SimulatedTimer? _close;

    /// <summary>Comes after all prices of its instant, which were asked for before it.</summary>
    private SimulatedTimer? _settlement;
    private long _settlementTicks;

    public long BarCount { get; private set; }

    /// <summary>Who tells how far the run has come, or null.</summary>
    public ProgressReporter? Progress { get; set; }

    private SimulatedTimeProvider Clock => clock;

    private PaperBroker Broker => broker;

    public void Add(SymbolFeed feed, IEnumerator<Bar> bars) => _sources.Add(new Source(this, feed, bars));

    /// <summary>Whether no source has a bar to play.</summary>
    public bool IsEmpty => _sources.TrueForAll(static source => source.IsOver);

    /// <summary>Symbols whose bars have come to their end, with its instant.</summary>
    public IEnumerable<(string Symbol, DateTimeOffset End)> Ended => _sources.Where(static source => source.IsOver).Select(static source => (source.Symbol, source.End));

    /// <summary>The market as a participant of the clock, the last one to be registered: it ends with the instant of its last bar.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        _playing = _sources.Count;
        _close = new SimulatedTimer(
            clock.Loop, SimulationPhase.Timers, clock.Loop.Current, parks: false, static over => ((TaskCompletionSource)over!).TrySetResult(), _over);
        _sources.ForEach(static source => source.Next());
        using var wait = new Parking(clock.Loop.Current!);
        await _over.Task.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    public void Dispose()
    {
        _sources.ForEach(static source => source.Dispose());
        _close?.Dispose();
        _settlement?.Dispose();
    }

    private void TakePrices(Market market, Bar bar)
    {
        // No other source can have prices at the same instant.
        if (_sources.Count == 1)
        {
            broker.OnBar(market, bar);
            onPrices(bar);
            onSettled();
            return;
        }

        broker.TakePrices(market, bar);
        onPrices(bar);
        if (_settlementTicks != clock.Loop.NowTicks)
        {
            _settlementTicks = clock.Loop.NowTicks;
            _settlement ??= new SimulatedTimer(clock.Loop, SimulationPhase.Prices, null, parks: false, static market => ((MarketReplay)market!).Settle(), this);
            _settlement.Arm(_settlementTicks);
        }
    }

    private void Settle()
    {
        broker.Settle();
        onSettled();
    }

    private void End()
    {
        if (--_playing == 0)
        {
            _close?.Arm(clock.Loop.NowTicks);
        }
    }

    private sealed class Parking : IDisposable
    {
        private readonly SimulatedParticipant _participant;

        public Parking(SimulatedParticipant participant)
        {
            _participant = participant;
            participant.EnterWait();
        }

        public void Dispose() => _participant.LeaveWait();
    }

    /// <summary>One source: prices at a bar's close instant, the bar itself after that instant's ends and starts.</summary>
    private sealed class Source : IDisposable
    {
        private readonly MarketReplay _market;
        private readonly SymbolFeed _feed;
        private readonly IEnumerator<Bar> _bars;
        private readonly SimulatedTimer _prices;
        private readonly SimulatedTimer _publication;
        private readonly Market _traded;
        private long _nextTicks;
        private bool _isPriced;

        public Source(MarketReplay market, SymbolFeed feed, IEnumerator<Bar> bars)
        {
            _market = market;
            _feed = feed;
            _bars = bars;
            _traded = market.Broker.MarketOf(feed.Symbol);
            var loop = market.Clock.Loop;
            _prices = new SimulatedTimer(loop, SimulationPhase.Prices, null, parks: false, static source => ((Source)source!).Price(), this);
            _publication = new SimulatedTimer(loop, SimulationPhase.Timers, null, parks: false, static source => ((Source)source!)._feed.Publish(), this);
            feed.PublicationAsked = PublishAtThisInstant;
            Advance();
        }

        public string Symbol => _feed.Symbol;

        public bool IsOver { get; private set; }

        /// <summary>The close of the last bar that was replayed.</summary>
        public DateTimeOffset End => _traded.BarsUntil;

        public void Next()
        {
            if (IsOver)
            {
                _market.End();
            }
            else
            {
                _prices.Arm(_nextTicks);
            }
        }

        public void Dispose()
        {
            _prices.Dispose();
            _publication.Dispose();
            _bars.Dispose();
        }

        private void Price()
        {
            var bar = _bars.Current;
            if (!_isPriced)
            {
                _market.TakePrices(_traded, bar);
            }

            // Where the market closes before the bar does, the account knows its last price then, and strategies the bar later.
            _isPriced = bar.CloseInstant.UtcTicks > _market.Clock.Loop.NowTicks;
            if (_isPriced)
            {
                _prices.Arm(bar.CloseInstant.UtcTicks);
                return;
            }

            _market.BarCount++;
            _market.Progress?.Note(_market.BarCount, bar.CloseInstant);
            _feed.Add(bar);
            if (_feed.IsAwaited)
            {
                PublishAtThisInstant();
            }

            Advance();
            Next();
        }

        private void Advance()
        {
            IsOver = !_bars.MoveNext();
            _nextTicks = _traded.Expect(IsOver ? null : _bars.Current).UtcTicks;
        }

        private void PublishAtThisInstant() => _publication.Arm(_market.Clock.Loop.NowTicks);
    }
}
