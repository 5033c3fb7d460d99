namespace Sessions.Shared.Tests;

/// <summary>Short ways to write sessions and windows in tests.</summary>
internal static class Times
{
    public static int At(int hour, int minute = 0) => (hour * WallTime.Hour) + (minute * WallTime.Minute);

    public static RawSession Raw(string start, string end, string? name = null, string? zone = null, int days = DayBits.EveryDay, string? entriesUntil = null) =>
        new(RawTime.Of(start), RawTime.Of(end), name, zone, days, RawTime.Of(entriesUntil));

    public static ScheduleWindow Window(int start, int end, int days = DayBits.EveryDay, int index = 0, string zone = "UTC") =>
        new(index, ScheduleWindow.HoursOf(start, end), start, end, days, zone);

    public static IReadOnlyList<ScheduleProblem> Problems(params RawSession[] sessions) => ScheduleRules.Check(sessions).Problems;

    public static ScheduleWindow Read(RawSession session) => Assert.Single(ScheduleRules.Check([session]).Windows);
}
