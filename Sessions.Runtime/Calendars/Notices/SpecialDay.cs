namespace Sessions.Calendars;

/// <summary>
/// A line of a market's notice: days that differ from the week, why, and how. Write notices with
/// <c>using static Sessions.Calendars.SpecialDay;</c>.
/// Where several name one day, <see cref="Trades"/> goes before <see cref="Closed"/>, and that before the others.
/// </summary>
public sealed class SpecialDay
{
    private SpecialDay(string name, DayRule rule) => (Name, Rule) = (name, rule);

    /// <summary>What the day is called: <c>Good Friday</c>.</summary>
    public string Name { get; }

    /// <summary>On which days.</summary>
    public DayRule Rule { get; }

    /// <summary>When the market opens, in milliseconds of the trading day; null: as ever.</summary>
    internal int? OpenTime { get; private init; }

    /// <summary>When the market closes, in milliseconds of the trading day; null: as ever.</summary>
    internal int? CloseTime { get; private init; }

    internal bool IsClosed => OpenTime is null && CloseTime is null;

    internal bool IsWholeDay => OpenTime is not null && CloseTime is not null;

    /// <summary>The market does not open.</summary>
    /// <param name="name">What the day is called.</param>
    /// <param name="rule">On which days.</param>
    public static SpecialDay Closed(string name, DayRule rule) => new(name, rule);

    /// <summary>The market closes at another time than ever; breaks remain.</summary>
    /// <param name="close">The first time after trading, such as <c>13:00</c>.</param>
    /// <param name="name">What the day is called.</param>
    /// <param name="rule">On which days.</param>
    /// <exception cref="ArgumentException">The text is not a time.</exception>
    public static SpecialDay ClosesAt(string close, string name, DayRule rule) => new(name, rule) { CloseTime = NoticeText.Time(close) };

    /// <summary>The market opens at another time than ever; breaks remain.</summary>
    /// <param name="open">The first time of trading, such as <c>11:00</c>.</param>
    /// <param name="name">What the day is called.</param>
    /// <param name="rule">On which days.</param>
    /// <exception cref="ArgumentException">The text is not a time.</exception>
    public static SpecialDay OpensAt(string open, string name, DayRule rule) => new(name, rule) { OpenTime = NoticeText.Time(open) };

    /// <summary>The market has this one window and no other, even on a weekend or a holiday.</summary>
    /// <param name="open">The first time of trading.</param>
    /// <param name="close">The first time after it.</param>
    /// <param name="name">What the day is called.</param>
    /// <param name="rule">On which days.</param>
    /// <exception cref="ArgumentException">A text is not a time, or the close is not after the open.</exception>
    public static SpecialDay Trades(string open, string close, string name, DayRule rule)
    {
        var hours = new TradingHours(open, close);
        return new SpecialDay(name, rule) { OpenTime = hours.OpenTime, CloseTime = hours.CloseTime };
    }
}
