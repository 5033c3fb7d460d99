namespace Sessions.Calendars;

/// <summary>
/// One window of a market's week, half-open <c>[Open, Close)</c> by the wall clock of the market's zone. A day with a lunch
/// break has two of them; hours that changed are two of them, one <see cref="Through"/> a day and one <see cref="From"/> the next.
/// </summary>
public sealed class TradingHours
{
    private readonly DateOnly _from = DateOnly.MinValue;
    private readonly DateOnly _through = DateOnly.MaxValue;

    /// <summary>Creates a window on Monday to Friday, at all times.</summary>
    /// <param name="open">The first time of it, such as <c>09:30</c>; <c>17:00-1</c> is the evening before the trading day.</param>
    /// <param name="close">The first time after it, such as <c>16:00</c>; <c>02:00+1</c> is the night after the trading day.</param>
    /// <exception cref="ArgumentException">A text is not a time, or the close is not after the open.</exception>
    public TradingHours(string open, string close)
    {
        (Open, Close) = (open, close);
        (OpenTime, CloseTime) = (NoticeText.Time(open), NoticeText.Time(close));
        if (CloseTime <= OpenTime)
        {
            throw new ArgumentException($"The close {close} is not after the open {open}; a close on the next day is written {close}+1.", nameof(close));
        }
    }

    /// <summary>The first time of the window, as written.</summary>
    public string Open { get; }

    /// <summary>The first time after the window, as written.</summary>
    public string Close { get; }

    /// <summary>The weekdays of the trading days that have this window.</summary>
    public SessionDays Days { get; init; } = SessionDays.Weekdays;

    /// <summary>The first trading day with this window, as <c>yyyy-MM-dd</c>; null where it is older than the notice.</summary>
    /// <exception cref="ArgumentException">The text is not a day.</exception>
    public string? From
    {
        get;
        init
        {
            field = value;
            _from = value is null ? DateOnly.MinValue : NoticeText.Date(value);
        }
    }

    /// <summary>The last trading day with this window, as <c>yyyy-MM-dd</c>; null where it still holds.</summary>
    /// <exception cref="ArgumentException">The text is not a day.</exception>
    public string? Through
    {
        get;
        init
        {
            field = value;
            _through = value is null ? DateOnly.MaxValue : NoticeText.Date(value);
        }
    }

    /// <summary>
    /// Where a closing auction lies inside the window, the time at which continuous trading stops for it, such as <c>15:25</c>;
    /// null where it follows the window, or there is none. A session ends with continuous trading, since an order at the
    /// market waits in the auction. On a day that closes early the auction is earlier by as much.
    /// </summary>
    /// <exception cref="ArgumentException">The text is not a time, or lies outside the window.</exception>
    public string? ClosingAuction
    {
        get;
        init
        {
            field = value;
            Auction = value is null ? 0 : CloseTime - NoticeText.Time(value);
            if (Auction < 0 || Auction >= CloseTime - OpenTime)
            {
                throw new ArgumentException(
                    $"A closing auction at {value} does not lie in the window from {Open} to {Close}; one that follows the window is left out.",
                    nameof(value));
            }
        }
    }

    /// <summary>Milliseconds since the trading day's midnight; negative on the evening before.</summary>
    internal int OpenTime { get; }

    internal int CloseTime { get; }

    /// <summary>Milliseconds that the closing auction takes of the window.</summary>
    internal int Auction { get; private init; }

    internal Window Window => new(OpenTime, CloseTime, Auction);

    internal bool HoldIn(int year) => _from.Year <= year && _through.Year >= year;

    internal bool Hold(DateOnly day) => day >= _from && day <= _through && Days.Contain(day.DayOfWeek);
}
