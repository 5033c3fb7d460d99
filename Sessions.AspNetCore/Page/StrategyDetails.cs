using Sessions.AspNetCore.Actions;
using Sessions.AspNetCore.Status;
using Sessions.Hosting;
using Sessions.Markup;

namespace Sessions.AspNetCore.Page;

/// <summary>What is known of a strategy, folded away until somebody asks.</summary>
internal sealed class StrategyDetails(ShownZone zone, ActionLinks actions)
{
    private const int MostEnds = 5;

    public Html Render(ShownStrategy strategy)
    {
        var status = strategy.Status;
        var anchor = PageLinks.Anchor(strategy);
        return Html.Of($"""
            <details id="{anchor}-more"><summary id="{anchor}-sum">Details<span class="sr"> of {strategy.FullName}</span></summary>
            <dl>
            {Entry("Account", status.Identity.Account)}{Entry("Id", status.Identity.Tag)}{Entry("Class", status.ClassName)}{Entry("Symbol", status.Symbol)}
            {List("Sessions", status.Table.Select(Declared))}
            {List("Halts", status.Halts.Select(halt => Html.Of($"{(halt.Strategy is null ? "all strategies" : "this one")} since {zone.Time(halt.HaltedAt, status.UtcNow)}{(halt.Flatten ? ", positions to be closed" : "")}{(halt.Reason is null ? "" : $": {halt.Reason}")}")))}
            {List("Alarms", status.Alarms.Select(alarm => Html.Of($"{ShownClose.NameOf(alarm.Occurrence)}, since {zone.Time(alarm.Since, status.UtcNow)}: {CloseWords.Summary(alarm.Report)}{CloseWords.Left(alarm.Report)}")))}
            {List("Last error", Error(status))}
            {List("Last ends", status.Recent.Take(MostEnds).Select(ended => Ended(ended, status.UtcNow)))}
            </dl></details>{actions.For(strategy)}
            """);
    }

    private IEnumerable<Html> Error(StrategyStatus status) => status.LastError is { } error
        ? [Html.Of($"{zone.Time(error.At, status.UtcNow)}{(error.Session is null ? "" : $" in {error.Session}")}, {error.ToString()}")]
        : [];

    private Html Ended(EndedOccurrence ended, DateTimeOffset now) => Html.Of(
        $"{ShownClose.NameOf(ended.Occurrence)}, {zone.Time(ended.EndedAt, now)}{(ended.IsCatchUp ? ", of an earlier run" : "")}: {ended.Report.Action.ToString()}, {CloseWords.Summary(ended.Report)}{CloseWords.Left(ended.Report)}");

    private static Html Declared(Session session) => Html.Of(
        $"{session.ToString()}, {session.Days.ToString()}{(session.OnStart == SessionAction.None ? "" : $", at its start {session.OnStart}")}, at its end {(session.OnEnd == SessionAction.None ? "nothing" : session.OnEnd.ToString())}");

    private static Html Entry(string name, string? text) => Html.If(text is not null, () => Html.Of($"<div><dt>{name}</dt> <dd>{text}</dd></div>"));

    private static Html List(string name, IEnumerable<Html> items)
    {
        var all = items.ToArray();
        return Html.If(all.Length > 0, () => Html.Of($"<div><dt>{name}</dt> {Html.Join(all.Select(static item => Html.Of($"<dd>{item}</dd> ")))}</div>"));
    }
}
