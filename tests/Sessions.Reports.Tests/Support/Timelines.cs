using Sessions.Calendars;

namespace Sessions.Reports.Tests.Support;

/// <summary>Timelines that the tests share.</summary>
internal static class Timelines
{
    public const string Hostile = "London <script>alert(\"1\")</script> & 'co'";

    /// <summary>London's clock went forward on Sunday, 2024-03-31, and a night session is open then.</summary>
    public static SessionTimeline Spring() => new([new TimelineTable("Breakout", London())], new DateOnly(2024, 3, 29), new DateOnly(2024, 4, 2), "Europe/London");

    /// <summary>London's clock went back on Sunday, 2024-10-27.</summary>
    public static SessionTimeline Autumn() => new([new TimelineTable("Breakout", London())], new DateOnly(2024, 10, 26), new DateOnly(2024, 10, 29), "Europe/London");

    /// <summary>Two strategies in the week of Thanksgiving: New York is closed on Thursday and closes early on Friday.</summary>
    public static SessionTimeline Thanksgiving() => new(
        [new TimelineTable("Breakout", London()), new TimelineTable("Open", NewYork())], new DateOnly(2024, 11, 25), new DateOnly(2024, 12, 2), "America/New_York");

    public static SessionTable NewYork() => SessionTable.Create(
        [new Session(new TimeOnly(9, 30), new TimeOnly(16, 0)) { Name = "New York", TimeZone = "America/New_York", Days = SessionDays.Weekdays, EntriesUntil = new TimeOnly(15, 30) }],
        NewYorkStockExchange.Instance);

    private static SessionTable London() => SessionTable.Create(
        new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = Hostile, TimeZone = "Europe/London", Days = SessionDays.Weekdays },
        new Session(new TimeOnly(22, 0), new TimeOnly(2, 30)) { Name = "Night", TimeZone = "Europe/London" });
}
