using Cronos;
using Quartz.Impl.Calendar;

namespace Sessions.Benchmarks.Rivals;

/// <summary>One window of London's wall clock as Cronos and Quartz have it: the start as a cron expression, the window as a calendar.</summary>
internal static class Schedulers
{
    public static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById(Tables.London);

    public static CronExpression Cron { get; } = CronExpression.Parse("0 8 * * 1-5");

    public static Quartz.CronExpression QuartzCron { get; } = new("0 0 8 ? * MON-FRI") { TimeZone = London };

    public static DailyCalendar QuartzCalendar { get; } = new("08:00", "12:00") { InvertTimeRange = true, TimeZone = London };
}
