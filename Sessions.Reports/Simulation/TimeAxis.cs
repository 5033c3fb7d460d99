using System.Globalization;

namespace Sessions.Reports;

/// <summary>Round times along an axis: years, months, days or hours of the report's zone, whichever are few enough, each named once.</summary>
internal static class TimeAxis
{
    private static readonly (TimeSpan Length, string Format)[] _steps =
    [
        (TimeSpan.FromHours(1), "HH:mm"), (TimeSpan.FromHours(3), "HH:mm"), (TimeSpan.FromHours(12), "d MMM HH:mm"), (TimeSpan.FromDays(1), "d MMM"), (TimeSpan.FromDays(2), "d MMM"),
        (TimeSpan.FromDays(7), "d MMM"), (TimeSpan.FromDays(14), "d MMM"),
    ];

    private static readonly int[] _months = [1, 2, 3, 6, 12, 24, 60, 120];

    public static IReadOnlyList<(DateTimeOffset At, string Words)> Steps(ReportModel model, DateTimeOffset from, DateTimeOffset to, int most)
    {
        var length = to - from;
        var fitting = _steps.Where(step => length / step.Length <= most).Take(1).ToList();
        return fitting is [var (step, format)] ? Even(model, from, to, step, format) : Months(model, from, to, most);
    }

    private static List<(DateTimeOffset, string)> Even(ReportModel model, DateTimeOffset from, DateTimeOffset to, TimeSpan step, string format)
    {
        var steps = new List<(DateTimeOffset, string)>();
        var local = model.Local(from);
        var wall = new DateTime(local.DateTime.Date.Ticks, DateTimeKind.Unspecified);
        for (var at = new DateTimeOffset(wall, local.Offset); at <= to; at += step)
        {
            if (at >= from)
            {
                steps.Add((at, model.Local(at).ToString(format, CultureInfo.InvariantCulture)));
            }
        }

        return steps;
    }

    private static List<(DateTimeOffset, string)> Months(ReportModel model, DateTimeOffset from, DateTimeOffset to, int most)
    {
        var months = (((to.Year - from.Year) * 12) + to.Month - from.Month) + 1;
        var step = _months.First(step => months / step <= most || step == 120);
        var steps = new List<(DateTimeOffset, string)>();
        var first = model.Local(from);
        for (var at = new DateTimeOffset(first.Year, 1, 1, 0, 0, 0, first.Offset); at <= to; at = at.AddMonths(step))
        {
            if (at >= from)
            {
                steps.Add((at, at.ToString(step >= 12 ? "yyyy" : at.Month == 1 ? "MMM yyyy" : "MMM", CultureInfo.InvariantCulture)));
            }
        }

        return steps;
    }
}
