using BenchmarkDotNet.Attributes;
using Sessions.Calendars;

namespace Sessions.Benchmarks;

/// <summary>The first look at a year of some exchanges, with its bytes; <see cref="FirstTouch"/> goes through all of them.</summary>
public class FirstTouchBenchmarks
{
    /// <summary>By rules; with a line a year; with a sun's and a moon's calendar; with hours that follow another city's clock; with an evening.</summary>
    [Params("XNYS", "XTKS", "XSHG", "XHKG", "XTAE", "XLIM", "CME-GRAINS")]
    public string Code { get; set; } = "";

    [Benchmark]
    public int First_look_at_a_year() => FirstTouch.Look(Exchange.Of(Code));
}
