namespace Sessions.Calendars;

/// <content>What narrows a rule to some years and weekdays, and what moves its days.</content>
public sealed partial class DayRule
{
    /// <summary>The rule in this year and later ones.</summary>
    /// <param name="year">The first year.</param>
    public DayRule From(int year) => new(y => y >= year ? _days(y) : [], this);

    /// <summary>The rule in this year and earlier ones.</summary>
    /// <param name="year">The last year.</param>
    public DayRule Through(int year) => new(y => y <= year ? _days(y) : [], this);

    /// <summary>The rule without some years.</summary>
    /// <param name="years">The years left out.</param>
    public DayRule Except(params int[] years) => new(y => years.Contains(y) ? [] : _days(y), this);

    /// <summary>The rule where it falls on one of these weekdays.</summary>
    /// <param name="days">The weekdays.</param>
    public DayRule When(params DayOfWeek[] days) => new(y => _days(y).Where(date => days.Contains(date.DayOfWeek)), this);

    /// <summary>The day so many days later.</summary>
    /// <param name="days">1 is the day after, -1 the day before.</param>
    public DayRule Plus(int days) => new(y => _days(y).Select(date => date.AddDays(days)), this);

    /// <summary>The first such weekday on the day or after it.</summary>
    /// <param name="day">The weekday.</param>
    public DayRule OnOrAfter(DayOfWeek day) => new(y => _days(y).Select(date => date.AddDays((day - date.DayOfWeek + 7) % 7)), this);

    /// <summary>The last such weekday on the day or before it.</summary>
    /// <param name="day">The weekday.</param>
    public DayRule OnOrBefore(DayOfWeek day) => new(y => _days(y).Select(date => date.AddDays(-((date.DayOfWeek - day + 7) % 7))), this);

    /// <summary>On one weekday it is kept so many days later.</summary>
    /// <param name="from">The weekday that it is moved from.</param>
    /// <param name="days">1 is the day after, -1 the day before.</param>
    public DayRule Move(DayOfWeek from, int days) => new(y => _days(y).Select(date => date.DayOfWeek == from ? date.AddDays(days) : date), this);

    /// <summary>On a Saturday it is kept on the Friday before.</summary>
    public DayRule SaturdayToFriday() => Move(DayOfWeek.Saturday, -1);

    /// <summary>On a Sunday it is kept on the Monday after.</summary>
    public DayRule SundayToMonday() => Move(DayOfWeek.Sunday, 1);

    /// <summary>On a Saturday or a Sunday it is kept on the Friday before.</summary>
    public DayRule WeekendToFriday() => Move(DayOfWeek.Saturday, -1).Move(DayOfWeek.Sunday, -2);

    /// <summary>On a Saturday or a Sunday it is kept on the Monday after.</summary>
    public DayRule WeekendToMonday() => Move(DayOfWeek.Saturday, 2).Move(DayOfWeek.Sunday, 1);

    /// <summary>On a Saturday or a Sunday it is kept on the next weekday that is no holiday itself.</summary>
    public DayRule WeekendToNextFreeDay() => new(_days, this) { Substituted = SessionDays.Weekend };

    /// <summary>On a Sunday it is kept on the next weekday that is no holiday itself; on a Saturday it is lost.</summary>
    public DayRule SundayToNextFreeDay() => new(_days, this) { Substituted = SessionDays.Sunday };

    /// <summary>On a day that another holiday has as well it is kept on the next weekday that is no holiday itself.</summary>
    public DayRule TakenToNextFreeDay() => new(_days, this) { Yields = true };

    /// <summary>The last day before it on which the market trades: <c>Every(1, January).TradingDayBefore()</c> is the last of each year.</summary>
    public DayRule TradingDayBefore() => new(_days, this) { ToTradingDay = -1 };

    /// <summary>The first day after it on which the market trades: <c>Every(31, December).TradingDayAfter()</c> is the first of each year.</summary>
    public DayRule TradingDayAfter() => new(_days, this) { ToTradingDay = 1 };
}
