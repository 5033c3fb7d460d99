using Microsoft.Extensions.Logging;
using Sessions.Brokers;
using Sessions.Clocks;
using Sessions.Gates;

namespace Sessions;

// docs/decisions.md 21
/// <summary>An occurrence as its strategy sees it: its clock, its bars and its broker.</summary>
/// <remarks>
/// In a simulation the clock, the bars and the broker are for the simulated clock's thread alone, on which the strategy runs: on
/// another they throw <see cref="InvalidOperationException"/>, and the simulation fails with it.
/// </remarks>
public sealed class SessionContext
{
    private const int ForGood = 2;

    /// <summary>No session lasts as long: whoever waits longer than this waits for its end, whatever a timer can count to.</summary>
    private static readonly TimeSpan _longestDelay = TimeSpan.FromDays(8);

    private static readonly DateTimeOffset _firstOfAll = DateTimeOffset.UnixEpoch + _longestDelay;

    private readonly GateServices _services;
    private readonly SessionBroker _broker;
    private readonly ClockDelays _delays;
    private int _stopped;

    internal SessionContext(GateServices services, SessionBroker broker, CancellationToken cancellationToken)
    {
        _services = services;
        _broker = broker;
        _delays = services.Clock.Delays;
        CancellationToken = cancellationToken;
    }

    /// <summary>Cancelled at the end of the occurrence; in an end handler, when its time is up.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>The session.</summary>
    public Session Session => Occurrence.Session;

    /// <summary>The dated window. Its end is an earlier one where the market's calendar is corrected while it lasts.</summary>
    public SessionOccurrence Occurrence => _broker.Occurrence;

    /// <summary>The name by which the strategy is known across restarts.</summary>
    public string StrategyId => _services.StrategyId;

    /// <summary>The tag that the strategy's positions and orders bear.</summary>
    public string Tag => _services.Tag;

    /// <summary>
    /// What this instance trades, as its host names it: <see cref="SessionRuntime.Symbol"/>, <c>o.Symbol</c> in a host, the symbol of
    /// a simulation's strategy. Null where that names none.
    /// </summary>
    public string? Symbol => _services.Runtime.Symbol;

    /// <summary>The present instant by the session's clock, live or simulated.</summary>
    public DateTimeOffset UtcNow
    {
        get
        {
            _services.Clock.ThrowIfAway("session.UtcNow");
            return _services.Clock.UtcNow;
        }
    }

    /// <summary>The session's clock, for libraries that take one.</summary>
    public TimeProvider TimeProvider => _services.TimeProvider;

    /// <summary>How long it is until the occurrence ends; zero once it has.</summary>
    public TimeSpan Remaining => Occurrence.End - UtcNow is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    /// <summary>The date by which the present instant counts: Sunday evening in Chicago is Monday's. See <see cref="SessionTable.TradingDate"/>.</summary>
    public DateOnly TradingDate => TradingDateAt(UtcNow);

    /// <summary>
    /// Whether nothing may be opened now, though the occurrence lasts: a market's break, the time after its entries, or a blackout;
    /// <see cref="SessionOccurrence.PauseAt(DateTimeOffset)"/> says which.
    /// </summary>
    public bool IsPaused => Occurrence.IsPaused(UtcNow);

    /// <summary>Until when nothing may be opened, UTC; null while something may be.</summary>
    public DateTimeOffset? PausedUntil => Occurrence.PausedUntil(UtcNow);

    /// <summary>
    /// The account, through this occurrence: orders get the strategy's tag, new positions are refused outside the
    /// occurrence and in its pauses, and once it has ended every call throws
    /// <see cref="SessionEndedException"/>. An order that has been sent is not cancelled by the session's token. Where the
    /// account keeps no resting orders, or changes no stop-loss and take-profit of a position, asking for that throws
    /// <see cref="NotSupportedException"/>.
    /// </summary>
    public IProtectiveBroker Broker => _broker;

    /// <summary>Where bars come from, or null.</summary>
    public IBarFeed? Bars => _services.Runtime.Bars;

    /// <summary>Where the strategy logs.</summary>
    public ILogger Logger => _services.Logger;

    /// <summary>Whether the occurrence was begun more than a second after its start, because the program came up inside it.</summary>
    public bool IsLateStart { get; internal init; }

    /// <summary>Whether the occurrence was begun earlier, before a restart or a halt, and goes on: its start action does not run again.</summary>
    public bool IsResumed { get; internal init; }

    /// <summary>Whether this is an end that an earlier run of the program missed or did not finish, and that is made up for now.</summary>
    public bool IsCatchUp { get; internal init; }

    /// <summary>What the gate warned of when the occurrence began: the first one outside the days for which its calendar vouches; otherwise null.</summary>
    internal string? CalendarWarning { get; set; }

    /// <summary>Whether <see cref="Stop"/> or <see cref="StopStrategy"/> was called.</summary>
    public bool IsStopped => Volatile.Read(ref _stopped) != 0;

    /// <summary>Whether <see cref="StopStrategy"/> was called: the occurrence is to end now.</summary>
    internal bool IsStoppedForGood => Volatile.Read(ref _stopped) == ForGood;

    /// <summary>The date by which an instant of the occurrence counts.</summary>
    internal DateOnly TradingDateAt(DateTimeOffset instant) => Occurrence.IsFlatten
        ? _services.Table.TradingDate(instant)
        : TradingDates.Of(Occurrence, _services.Table.CalendarOf(Session), instant.UtcTicks);

    /// <summary>Trades no more in this occurrence: <see cref="IStrategy.TradeAsync"/> is not called again until the next one. Its end runs at its time.</summary>
    public void Stop()
    {
        _services.Clock.ThrowIfAway("session.Stop");
        Interlocked.CompareExchange(ref _stopped, 1, 0);
    }

    /// <summary>
    /// Stops the strategy for good: the occurrence's end runs now, with its end action, and no other begins. That is a halt by the
    /// strategy's own word, on record in the journal: it holds across restarts, until somebody releases the strategy
    /// (<see cref="SessionControl.ReleaseAsync"/>, or <c>sessions release</c>). In a simulation the strategy's run is over then, and
    /// the others go on.
    /// </summary>
    /// <param name="reason">Why, for people.</param>
    /// <remarks>
    /// Once the end has begun the broker handle refuses every call. Where the occurrence has ended or was halted before, only the
    /// halt is left of this. Where it cannot be written down, <c>RunAsync</c> throws <see cref="Journals.JournalException"/> once the end is done.
    /// </remarks>
    public void StopStrategy(string? reason = null)
    {
        _services.Clock.ThrowIfAway("session.StopStrategy");
        Volatile.Write(ref _stopped, ForGood);
        _services.Control.StopStrategy(reason);
    }

    /// <summary>Waits by the session's clock.</summary>
    /// <param name="delay">How long; <see cref="Timeout.InfiniteTimeSpan"/> until the occurrence ends.</param>
    /// <exception cref="OperationCanceledException">The occurrence ended first.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, and not infinite.</exception>
    /// <exception cref="InvalidOperationException">In a simulation, on a thread that is not the simulated clock's.</exception>
    /// <remarks>Await it once, as any value task; on the simulated clock it is used again for the next wait.</remarks>
    public ValueTask DelayAsync(TimeSpan delay) =>
        _delays.DelayAsync(delay > _longestDelay ? Timeout.InfiniteTimeSpan : delay, CancellationToken);

    /// <summary>
    /// Waits for the next bar to close and gives it. Where there is no feed or no symbol, waits for the instant at which it
    /// would close and gives null.
    /// </summary>
    /// <param name="timeframe">The length of the bar.</param>
    /// <param name="symbol">What is priced. Default: <see cref="Symbol"/>.</param>
    /// <param name="anchor">
    /// From where bars are counted. Those of the session are made of the feed's shorter ones; one in which nothing was quoted is left out.
    /// </param>
    /// <exception cref="ArgumentException">The feed does not know the symbol, or cannot make the bars.</exception>
    /// <exception cref="OperationCanceledException">The occurrence ended first.</exception>
    public async ValueTask<Bar?> NextBarAsync(TimeSpan timeframe, string? symbol = null, BarAnchor anchor = BarAnchor.Feed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeframe, TimeSpan.Zero);
        _services.Clock.ThrowIfAway("session.NextBarAsync");
        if (anchor == BarAnchor.Session)
        {
            return await NextSessionBarAsync(timeframe, symbol ?? Symbol);
        }

        if (Bars is { } bars && (symbol ?? Symbol) is { } priced)
        {
            return await bars.NextBarAsync(priced, timeframe, CancellationToken);
        }

        var now = UtcNow;
        await DelayAsync(new TimeSpan(timeframe.Ticks - (now.UtcTicks % timeframe.Ticks)));
        return null;
    }

    /// <summary>The closed bars whose close instant lies in <c>(from, to]</c>, oldest first; empty where there are none.</summary>
    /// <param name="timeframe">The length of the bars.</param>
    /// <param name="from">Bars that close at this instant or before are left out, UTC.</param>
    /// <param name="to">The last close instant, UTC. Default: now.</param>
    /// <param name="symbol">What is priced. Default: <see cref="Symbol"/>.</param>
    /// <exception cref="InvalidOperationException">There is no feed, or no symbol: no bars cannot mean that there were none.</exception>
    /// <exception cref="ArgumentException">The feed does not know the symbol, or cannot make bars of that timeframe.</exception>
    /// <param name="anchor">
    /// From where bars are counted. Of <see cref="BarAnchor.Session"/> those of this session's occurrences are given, up to this one.
    /// </param>
    /// <exception cref="OperationCanceledException">The occurrence ended first.</exception>
    public async ValueTask<IReadOnlyList<Bar>> GetBarsAsync(
        TimeSpan timeframe, DateTimeOffset from, DateTimeOffset? to = null, string? symbol = null, BarAnchor anchor = BarAnchor.Feed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeframe, TimeSpan.Zero);
        var (bars, priced) = Priced("session.GetBarsAsync", symbol);
        var until = to is { } last && last < UtcNow ? last : UtcNow;
        if (anchor == BarAnchor.Feed)
        {
            return await bars.GetBarsAsync(priced, timeframe, from, to ?? until, CancellationToken);
        }

        // None is longer than a week.
        var since = from > _firstOfAll ? from - _longestDelay : DateTimeOffset.UnixEpoch;
        var occurrences = _services.Table.Occurrences(since, Occurrence.Start)
            .Where(other => other.Session.Name == Session.Name && other.Start < Occurrence.Start);
        return await SessionBars.ReadAsync([.. occurrences.Append(Occurrence).Select(BarsOf)], bars, priced, timeframe, from, until, CancellationToken);
    }

    /// <summary>
    /// What the session's prices have come to: open, high, low, last and the volume-weighted average, from the session's open on, also
    /// where the program came later (<see cref="BarAnchor.Session"/>). By bars that are closed, so that nothing is known ahead of its time.
    /// </summary>
    /// <param name="first">
    /// Of how much from the open on: 30 minutes for an opening range, which is null until they are over. Null, the default, for all so far.
    /// </param>
    /// <param name="timeframe">The length of the feed's bars that are looked at, which must fit the open. Default: a minute.</param>
    /// <param name="symbol">What is priced. Default: <see cref="Symbol"/>.</param>
    /// <returns>Null where no bar has closed yet, or the opening range is not over.</returns>
    /// <exception cref="InvalidOperationException">There is no feed, or no symbol.</exception>
    /// <exception cref="ArgumentException">The feed does not know the symbol, or cannot make bars of that timeframe.</exception>
    /// <exception cref="OperationCanceledException">The occurrence ended first.</exception>
    public async ValueTask<SessionRange?> GetRangeAsync(TimeSpan? first = null, TimeSpan? timeframe = null, string? symbol = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(first ?? TimeSpan.MaxValue, TimeSpan.Zero, nameof(first));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeframe ?? TimeSpan.MaxValue, TimeSpan.Zero, nameof(timeframe));
        var (bars, priced) = Priced("session.GetRangeAsync", symbol);
        var own = BarsOf(Occurrence);
        var to = first is { } length ? own.Open + length : UtcNow;
        return to > UtcNow ? null : await own.RangeAsync(bars, priced, timeframe ?? TimeSpan.FromMinutes(1), to, CancellationToken);
    }

    private SessionBars BarsOf(SessionOccurrence occurrence) => new(occurrence, occurrence.IsFlatten ? null : _services.Table.CalendarOf(occurrence.Session));

    private (IBarFeed Bars, string Symbol) Priced(string call, string? symbol)
    {
        _services.Clock.ThrowIfAway(call);
        var bars = Bars ?? throw new InvalidOperationException(
            $"'{Tag}' has no bars to look back on: it runs without a feed. Name one as SessionRuntime.Bars, or register an IBarFeed in a host.");
        return (bars, symbol ?? Symbol ?? throw new InvalidOperationException($"It is not said whose bars are meant: {GateServices.TextOfNoSymbol(Tag)}"));
    }

    private async ValueTask<Bar?> NextSessionBarAsync(TimeSpan timeframe, string? symbol)
    {
        var own = BarsOf(Occurrence);
        for (var now = UtcNow; own.NextClose(now, timeframe) is { } close; now = close)
        {
            if (Bars is not { } bars || symbol is null)
            {
                await DelayAsync(close - now);
                return null;
            }

            // The feed's own bar says when a bar is closed: live it comes a moment later than the clock.
            while ((await bars.NextBarAsync(symbol, own.UnitOf(timeframe), CancellationToken)).CloseInstant < close)
            {
            }

            if (await SessionBars.ReadAsync([own], bars, symbol, timeframe, close.AddTicks(-1), close, CancellationToken) is [var bar])
            {
                return bar;
            }
        }

        await DelayAsync(Timeout.InfiniteTimeSpan);
        return null;
    }
}
