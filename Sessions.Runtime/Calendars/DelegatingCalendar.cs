namespace Sessions.Calendars;

/// <summary>
/// Gives a calendar that was put together a type of its own, so that an attribute can name it:
/// <c>public sealed class BothOpen() : DelegatingCalendar(NewYorkStockExchange.Instance.Intersect(LondonStockExchange.Instance));</c>.
/// </summary>
/// <param name="inner">The calendar that answers.</param>
public abstract class DelegatingCalendar(ISessionCalendar inner) : ISessionCalendar, ICombinedCalendar, IAuctionCalendar, ITradingDayCalendar
{
    private readonly ISessionCalendar _inner = inner ?? throw new ArgumentNullException(nameof(inner));

    /// <inheritdoc/>
    public DateOnly KnownFrom => _inner.KnownFrom;

    /// <inheritdoc/>
    public DateOnly KnownThrough => _inner.KnownThrough;

    ISessionCalendar IAuctionCalendar.ContinuousTrading => field ??= _inner.WithoutAuctions() is var continuous && continuous == _inner ? this : continuous;

    DateOnly? ITradingDayCalendar.TradingDayAt(long instant) => (_inner as ITradingDayCalendar)?.TradingDayAt(instant);

    /// <inheritdoc/>
    public IEnumerable<OpenInterval> OpenIntervals(DateTimeOffset from, DateTimeOffset to) => _inner.OpenIntervals(from, to);

    /// <inheritdoc/>
    IEnumerable<ISessionCalendar> ICombinedCalendar.Parts => [_inner];
}
