namespace Sessions.Calendars;

/// <content>What narrows a rule to some years and weekdays, and what moves its days.</content>
public sealed partial class DayRule
{
    /// <summary>The rule in this year and later ones.</summary>
    /// <param name="year">The first year.</param>
    public DayRule From(int year) => new(y => y >= year ? _days(y) : [], _substituted);

    /// <summary>The rule in this year and earlier ones.</summary>
    /// <param name="year">The last year.</param>
    public DayRule Through(int year) => new(y => y <= year ? _days(y) : [], _substituted);

    /// <summary>The rule without some years.</summary>
    /// <param name="years">The years left out.</param>
    public DayRule Except(params int[] years) => new(y => years.Contains(y) ? [] : _days(y), _substituted);

    /// <summary>The rule where it falls on one of these weekdays.</summary>
    /// <param name="days">The weekdays.</param>
    public DayRule When(params DayOfWeek[] days) => new(y => _days(y).Where(date => days.Contains(date.DayOfWeek)), _substituted);

    /// <summary>The day so many days later.</summary>
    /// <param name="days">1 is the day after, -1 the day before.</param>
    public DayRule Plus(int days) => new(y => _days(y).Select(date => date.AddDays(days)), _substituted);

    /// <summary>On a Saturday it is kept on the Friday before.</summary>
    public DayRule SaturdayToFriday() => Move(DayOfWeek.Saturday, -1);

    /// <summary>On a Sunday it is kept on the Monday after.</summary>
    public DayRule SundayToMonday() => Move(DayOfWeek.Sunday, 1);

    /// <summary>On a Saturday or a Sunday it is kept on the Friday before.</summary>
    public DayRule WeekendToFriday() => Move(DayOfWeek.Saturday, -1).Move(DayOfWeek.Sunday, -2);

    /// <summary>On a Saturday or a Sunday it is kept on the Monday after.</summary>
    public DayRule WeekendToMonday() => Move(DayOfWeek.Saturday, 2).Move(DayOfWeek.Sunday, 1);

    /// <summary>On a Saturday or a Sunday it is kept on the next weekday that is no holiday itself.</summary>
    public DayRule WeekendToNextFreeDay() => new(_days, SessionDays.Weekend);

    /// <summary>On a Sunday it is kept on the next weekday that is no holiday itself; on a Saturday it is lost.</summary>
    public DayRule SundayToNextFreeDay() => new(_days, SessionDays.Sunday);

    private DayRule Move(DayOfWeek from, int days) =>
        new(y => _days(y).Select(date => date.DayOfWeek == from ? date.AddDays(days) : date), _substituted);
}
