namespace Sessions.Calendars.Tests.Checks;

public sealed class CheckedCalendarTests
{
    private static readonly OpenInterval _monday = Moments.Interval("2024-06-03T09:00Z", "2024-06-03T17:00Z");
    private static readonly OpenInterval _tuesday = Moments.Interval("2024-06-04T09:00Z", "2024-06-04T17:00Z");

    [Fact]
    public void What_keeps_the_promise_passes() => Assert.Equal([_monday, _tuesday], Ask(_monday, _tuesday));

    [Fact]
    public void What_lies_outside_the_range_is_left_out() =>
        Assert.Equal([_tuesday], new CheckedCalendar(new HandWritten([_monday, _tuesday, Later(_tuesday, 24)])).OpenIntervals(_monday.Close, Later(_tuesday, 24).Open));

    [Fact]
    public void Intervals_that_overlap_are_named() => AssertRefused(
        "The calendar HandWritten returned 2024-06-03T16:00:00Z to 2024-06-04T00:00:00Z, which overlaps 2024-06-03T09:00:00Z to 2024-06-03T17:00:00Z; return one interval for both.",
        _monday,
        Later(_monday, 7));

    [Fact]
    public void Intervals_that_touch_are_named() => AssertRefused(
        "The calendar HandWritten returned 2024-06-03T17:00:00Z to 2024-06-04T01:00:00Z, which touches 2024-06-03T09:00:00Z to 2024-06-03T17:00:00Z; return one interval for both.",
        _monday,
        Later(_monday, 8));

    [Fact]
    public void Intervals_out_of_order_are_named() => AssertRefused(
        "The calendar HandWritten returned 2024-06-03T09:00:00Z to 2024-06-03T17:00:00Z after 2024-06-04T09:00:00Z to 2024-06-04T17:00:00Z, which is later; intervals must be in order.",
        _tuesday,
        _monday);

    [Fact]
    public void An_interval_that_runs_backwards_is_named() => AssertRefused(
        "The calendar HandWritten returned 2024-06-03T17:00:00Z to 2024-06-03T09:00:00Z, which runs backwards: its close must be later than its open.",
        new OpenInterval(_monday.Close, _monday.Open));

    [Fact]
    public void An_empty_interval_is_named() => AssertRefused(
        "The calendar HandWritten returned 2024-06-03T09:00:00Z to 2024-06-03T09:00:00Z, which is empty; where it is not open it returns no interval.",
        new OpenInterval(_monday.Open, _monday.Open));

    [Fact]
    public void An_interval_with_an_offset_is_named() => AssertRefused(
        "The calendar HandWritten returned 2024-06-03T11:00:00+02:00 to 2024-06-03T17:00:00Z, which is not in UTC; use ToUniversalTime().",
        _monday with { Open = _monday.Open.ToOffset(TimeSpan.FromHours(2)) });

    [Fact]
    public void Null_instead_of_intervals_is_named()
    {
        var exception = Assert.Throws<CalendarException>(static () => new CheckedCalendar(new HandWritten(null!)).OpenIntervals(_monday.Open, _monday.Close).ToList());

        Assert.Equal("The calendar HandWritten returned null; where it is never open it returns an empty sequence.", exception.Message);
        Assert.Equal("HandWritten", exception.Calendar);
    }

    [Fact]
    public void An_empty_range_has_no_intervals() =>
        Assert.Empty(new CheckedCalendar(new HandWritten([_monday])).OpenIntervals(_monday.Open.AddHours(1), _monday.Open.AddHours(1)));

    [Fact]
    public void Combinations_hold_a_user_s_calendar_to_the_promise()
    {
        var (good, bad) = (new HandWritten([_monday, _tuesday]), new HandWritten([_tuesday, _monday]));
        var (from, to) = (Moments.Utc("2024-06-01"), Moments.Utc("2024-07-01"));
        Func<ISessionCalendar, ISessionCalendar>[] combinations =
        [
            static c => c.Union(ForexWeek.Instance), static c => ForexWeek.Instance.Union(c),
            static c => c.Intersect(ForexWeek.Instance), static c => ForexWeek.Instance.Intersect(c),
            static c => c.TradingDays("UTC"), static c => c.Except("UTC", Moments.Day("2024-06-05")),
            static c => HolidayFiles.HolidayFileTests.Read("2024-06-05").On(c, "UTC"),
        ];

        Assert.All(combinations, combine => Assert.Throws<CalendarException>(() => combine(bad).OpenIntervals(from, to).ToList()));
        Assert.Equal([_tuesday], good.Except("UTC", Moments.Day("2024-06-03")).OpenIntervals(from, to));
        Assert.Equal([_monday], good.Union(good).OpenIntervals(_monday.Open, _monday.Close));
        Assert.Equal([_monday, _tuesday], good.Intersect(ForexWeek.Instance).OpenIntervals(from, to));
    }

    [Fact]
    public void It_is_known_as_far_as_the_calendar()
    {
        var checkedCalendar = new CheckedCalendar(new HandWritten([]));

        Assert.Equal(Moments.Day("2020-01-01"), checkedCalendar.KnownFrom);
        Assert.Equal(Moments.Day("2025-12-31"), checkedCalendar.KnownThrough);
    }

    private static OpenInterval Later(OpenInterval interval, int hours) => new(interval.Open.AddHours(hours), interval.Close.AddHours(hours));

    private static List<OpenInterval> Ask(params OpenInterval[] intervals) =>
        [.. new CheckedCalendar(new HandWritten(intervals)).OpenIntervals(Moments.Utc("2024-06-01"), Moments.Utc("2024-07-01"))];

    private static void AssertRefused(string message, params OpenInterval[] intervals) =>
        Assert.Equal(message, Assert.Throws<CalendarException>(() => Ask(intervals)).Message);

    private sealed class HandWritten(OpenInterval[] intervals) : ISessionCalendar
    {
        public DateOnly KnownFrom => new(2020, 1, 1);

        public DateOnly KnownThrough => new(2025, 12, 31);

        public IEnumerable<OpenInterval> OpenIntervals(DateTimeOffset from, DateTimeOffset to) => intervals;
    }
}
