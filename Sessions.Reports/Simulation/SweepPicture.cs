using Sessions.Markup;
using Sessions.Simulation;

namespace Sessions.Reports;

/// <summary>How equity went in the best run, in the middle one and in this one.</summary>
internal static class SweepPicture
{
    public static Html Render(ReportModel model, SweepResult sweep)
    {
        var ranked = sweep.Ranked.Where(static run => CurvePicture.Known(run).Count > 1).ToList();
        if (ranked.Count == 0)
        {
            return Html.Of($"<p class=\"soft\">Equity is unknown.</p>");
        }

        List<(string Name, string Style, SweepRun Run)> lines = [("the best", "s0", ranked[0])];
        if (ranked.Count > 2)
        {
            lines.Add(("the middle one", "s3", ranked[ranked.Count / 2]));
        }

        if (ranked.Find(run => SweepSection.IsThis(model, run)) is { } mine && mine != ranked[0])
        {
            lines.Add(("this one", "s1", mine));
        }

        var words = string.Join("; ", lines.Select(static line => $"{line.Name}, {line.Run.Parameters}: {Words.Signed(line.Run.NetProfit)}"));
        return Html.Of($"""
            {CurvePicture.Render(model, lines.ConvertAll(static line => (line.Style, CurvePicture.Known(line.Run))), [], "Equity of the runs", words)}
            <p class="swk">{Html.Join(lines, static line => Html.Of($"<span class=\"chip c{line.Style[1..]}\"><i></i>{line.Name}: {line.Run.Parameters.ToString()}</span> "))}</p>
            """);
    }
}
