using System.Globalization;
using System.Text;

namespace Sessions.Simulation;

/// <summary>The runs of a sweep as a table of text.</summary>
internal static class SweepCsv
{
    private const string Figures = "trades,net_profit,return,max_drawdown,sharpe,profit_factor,win_rate,failure";

    public static string Of(IReadOnlyList<SweepRun> runs)
    {
        var text = new StringBuilder(Header(runs.Count > 0 ? runs[0].Parameters : null)).Append(Figures).Append('\n');
        foreach (var run in runs)
        {
            AppendParameters(text, run.Parameters);
            AppendFigures(text, run);
        }

        return text.ToString();
    }

    public static string Of(IReadOnlyList<WalkForwardSplit> splits)
    {
        var text = new StringBuilder("from,split,to,").Append(Header(splits.Count > 0 ? splits[0].InSample.Parameters : null))
            .Append("in_sample_net_profit,").Append(Figures).Append('\n');
        foreach (var split in splits)
        {
            text.Append($"{Utc(split.From)},{Utc(split.Split)},{Utc(split.To)},");
            AppendParameters(text, split.InSample.Parameters);
            text.Append(CultureInfo.InvariantCulture, $"{split.InSample.NetProfit},");
            AppendFigures(text, split.OutOfSample);
        }

        return text.ToString();
    }

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Header(SweepParameters? parameters) =>
        string.Concat(parameters?.Values.Select(pair => $"{Field(pair.Key)},") ?? []);

    private static void AppendParameters(StringBuilder text, SweepParameters parameters)
    {
        foreach (var (_, value) in parameters.Values)
        {
            text.Append(Field(SweepParameters.TextOf(value))).Append(',');
        }
    }

    private static void AppendFigures(StringBuilder text, SweepRun run) => text.Append(
        CultureInfo.InvariantCulture,
        $"{run.Trades},{run.NetProfit},{run.Return},{run.MaxDrawdown},{run.Sharpe},{run.ProfitFactor},{run.WinRate},{Field(run.Failure ?? "")}\n");

    private static string Field(string text) => text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
