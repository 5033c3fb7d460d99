using Sessions.Clocks;

namespace Sessions.Simulation;

/// <summary>
/// Plays the bars of all sources onto the clock, the broker and the feeds, and ends when there are no more: after everything
/// else that is due at the close of the last one, so that a run is the beginning of every longer run.
/// </summary>
internal sealed class MarketReplay(SimulatedTimeProvider clock, PaperBroker broker, Action<Bar> afterPrices) : IDisposable
{
    private readonly TaskCompletionSource _over = new();
    private readonly List<Source> _sources = [];
    private int _playing;
    private SimulatedTimer? _close;

    public long BarCount { get; private set; }

    private SimulatedTimeProvider Clock => clock;

    private PaperBroker Broker => broker;

    private Action<Bar> AfterPrices => afterPrices;

    public void Add(SymbolFeed feed, IEnumerator<Bar> bars) => _sources.Add(new Source(this, feed, bars));

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

        public Source(MarketReplay market, SymbolFeed feed, IEnumerator<Bar> bars)
        {
            _market = market;
            _feed = feed;
            _bars = bars;
            var loop = market.Clock.Loop;
            _prices = new SimulatedTimer(loop, SimulationPhase.Prices, null, parks: false, static source => ((Source)source!).Price(), this);
            _publication = new SimulatedTimer(loop, SimulationPhase.Timers, null, parks: false, static source => ((Source)source!)._feed.Publish(), this);
            feed.PublicationAsked = PublishAtThisInstant;
        }

        public void Next()
        {
            if (_bars.MoveNext())
            {
                _prices.Arm(_bars.Current.CloseInstant.UtcTicks);
            }
            else
            {
                _market.End();
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
            _market.BarCount++;
            _market.Broker.OnBar(bar);
            _feed.Add(bar);
            _market.AfterPrices(bar);
            if (_feed.IsAwaited)
            {
                PublishAtThisInstant();
            }

            Next();
        }

        private void PublishAtThisInstant() => _publication.Arm(_market.Clock.Loop.NowTicks);
    }
}
