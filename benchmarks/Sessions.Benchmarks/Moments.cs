namespace Sessions.Benchmarks;

/// <summary>The moments asked for: more of them than a branch predictor learns by heart.</summary>
internal static class Moments
{
    public const int Count = 16_384;

    public static readonly DateTimeOffset From = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset To = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>One a minute, as bars come: eleven days of 2024.</summary>
    public static DateTimeOffset[] Forward() =>
        [.. Enumerable.Range(0, Count).Select(static i => new DateTimeOffset(2024, 3, 4, 0, 0, 0, TimeSpan.Zero).AddMinutes(i))];

    /// <summary>Anywhere in thirty years, in any order.</summary>
    public static DateTimeOffset[] Random()
    {
        var random = new Random(17);
        return [.. Enumerable.Range(0, Count).Select(_ => new DateTimeOffset(random.NextInt64(From.Ticks, To.Ticks), TimeSpan.Zero))];
    }
}
