namespace Sessions.Benchmarks.Rivals;

/// <summary>What one writes first: three windows of UTC, no zone, no weekday, in a loop.</summary>
internal static class UtcLoop
{
    private static readonly (TimeSpan Start, TimeSpan End)[] _windows =
        [(TimeSpan.FromHours(1), TimeSpan.FromHours(5)), (TimeSpan.FromHours(8), TimeSpan.FromHours(12)), (TimeSpan.FromHours(13), TimeSpan.FromHours(17))];

    public static int Find(DateTimeOffset moment)
    {
        var time = moment.UtcDateTime.TimeOfDay;
        for (var i = 0; i < _windows.Length; i++)
        {
            if (time >= _windows[i].Start && time < _windows[i].End)
            {
                return i;
            }
        }

        return -1;
    }
}
