namespace Sessions.Simulation;

/// <summary>Sums over numbers.</summary>
internal static class Series
{
    /// <summary>The sample's standard deviation, with n − 1; at least two numbers.</summary>
    public static double Deviation(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
    }

    /// <summary>The root of the mean square of what lies below zero.</summary>
    public static double DownsideDeviation(double[] values) =>
        Math.Sqrt(values.Sum(static value => Math.Min(value, 0) * Math.Min(value, 0)) / values.Length);
}
