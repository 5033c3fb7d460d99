using Sessions.AspNetCore.Status;
using Sessions.Brokers;
using Sessions.Markup;

namespace Sessions.AspNetCore.Page;

/// <summary>Reports on closing as markup.</summary>
internal static class CloseWords
{
    /// <summary>A report in a few words, marked where it is not complete.</summary>
    public static Html Summary(CloseReport report) => report.IsComplete && !report.StillOpen.Any()
        ? Html.Of($"{ShownClose.Summarise(report)}")
        : Html.Of($"""<strong class="tag alarm">{ShownClose.Summarise(report)}</strong>""");

    /// <summary>What is still open and why, and what went wrong on the way; nothing where that is nothing.</summary>
    public static Html Left(CloseReport report)
    {
        var lines = report.StillOpen.Select(ShownClose.Describe).Concat(report.Problems).ToArray();
        return Html.If(lines.Length > 0, () => Html.Of($" <ul>{Html.Join(lines.Select(static line => Html.Of($"<li>{line}</li> ")))}</ul>"));
    }
}
