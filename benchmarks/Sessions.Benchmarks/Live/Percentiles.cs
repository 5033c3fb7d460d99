using System.Globalization;

namespace Sessions.Benchmarks.Live;

/// <summary>How late boundaries were, in milliseconds; negative is early.</summary>
internal sealed record Percentiles(string Name, IReadOnlyList<double> Late)
{
    public static string Header => "| | boundaries | early | p50, ms | p99, ms | latest, ms |\n| --- | ---: | ---: | ---: | ---: | ---: |";

    public double Median => At(0.5);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Name} | {Late.Count} | {Late.Count(static late => late < 0)} | {Median:0.000} | {At(0.99):0.000} | {Late.Max():0.000} |");

    private double At(double part) => Late.Order().ElementAt((int)(part * (Late.Count - 1)));
}
