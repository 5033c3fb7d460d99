using System.Globalization;
using Sessions.AspNetCore.Status;
using Sessions.Markup;

namespace Sessions.AspNetCore.Page;

/// <summary>
/// The 24 hours from now, and what is drawn on them. Places are hundredths of the width, so that drawings are as wide as there
/// is room and letters keep their shape, without a style of their own, which the page's policy would not allow.
/// </summary>
internal sealed class TimelineScale(DateTimeOffset now, ShownZone zone, SessionColors colors)
{
    private const int HoursBetweenLabels = 2;
    private const int Height = 28;

    /// <summary>Half a label on a phone, in hundredths of the width.</summary>
    private const int Edge = 6;

    public DateTimeOffset From => now;

    public DateTimeOffset To { get; } = now.AddDays(1);

    /// <summary>The hours, and the day where a new one begins.</summary>
    public Html Axis() => Html.Of($"""
        <svg class="axis" width="100%" height="18" aria-hidden="true">{Html.Join(Ticks().Where(HasRoom).Select(Label))}</svg>
        """);

    public Html Bars(ShownStrategy strategy, IEnumerable<SessionOccurrence> occurrences) => Html.Of($"""
        <svg class="track {Words.Key(strategy.State)}" width="100%" height="{Height}" aria-hidden="true">{Html.Join(Ticks().Where(IsMain).Select(Tick))}{Html.Join(occurrences.Select(Bar))}</svg>
        """);

    /// <summary>A bar is a picture of its own, so that a name that is longer than the session is cut off at its end.</summary>
    private Html Bar(SessionOccurrence occurrence) => Html.Of($"""
        <svg class="bar b{colors.Of(occurrence)}" x="{X(occurrence.Start)}%" y="3" width="{X(occurrence.End) - X(occurrence.Start)}%" height="{Height - 6}" aria-hidden="true"><rect class="in" width="100%" height="100%" rx="3"/>{Html.Join(occurrence.Pauses, pause => Pause(occurrence, pause))}<text x="7" y="15">{ShownClose.NameOf(occurrence)}</text></svg>
        """);

    /// <summary>Hundredths of the bar, of what of it is in the stretch.</summary>
    private Html Pause(SessionOccurrence occurrence, SessionPause pause)
    {
        var (start, end) = (X(occurrence.Start), X(occurrence.End));
        var (from, to) = (Math.Clamp(X(pause.Start), start, end), Math.Clamp(X(pause.End), start, end));
        return Html.If(to > from, () => Html.Of($"""<rect class="shut" x="{100 * (from - start) / (end - start)}%" width="{100 * (to - from) / (end - start)}%" height="100%"/>"""));
    }

    private Html Tick(DateTimeOffset instant) => Html.Of($"""<line class="tick" x1="{X(instant)}%" x2="{X(instant)}%" y1="0" y2="{Height}"/>""");

    private Html Label(DateTimeOffset instant)
    {
        var local = zone.ToLocal(instant);
        var words = local.Hour == 0 ? local.ToString("ddd d", CultureInfo.InvariantCulture) : ShownZone.TimeOfDay(local);
        return Html.Of($"""<text class="{(IsMain(instant) ? "even" : "odd")}" x="{X(instant)}%" y="13" text-anchor="middle">{words}</text>""");
    }

    /// <summary>Whether a label fits inside; one that is moved in would touch the next.</summary>
    private bool HasRoom(DateTimeOffset instant) => X(instant) is >= Edge and <= 100 - Edge;

    /// <summary>Whether it is one of those that a phone has room for.</summary>
    private bool IsMain(DateTimeOffset instant) => zone.ToLocal(instant).Hour % (2 * HoursBetweenLabels) == 0;

    /// <summary>The instants at which the zone's clock shows a full hour that a label is for.</summary>
    private IEnumerable<DateTimeOffset> Ticks()
    {
        // Zones are quarters of an hour from UTC.
        var quarter = TimeSpan.FromMinutes(15).Ticks;
        for (var instant = new DateTimeOffset((From.UtcTicks + quarter - 1) / quarter * quarter, TimeSpan.Zero); instant <= To; instant = instant.AddMinutes(15))
        {
            var local = zone.ToLocal(instant);
            if (local.Minute == 0 && local.Hour % HoursBetweenLabels == 0)
            {
                yield return instant;
            }
        }
    }

    /// <summary>Hundredths of the 24 hours, inside them.</summary>
    private double X(DateTimeOffset instant) => Math.Clamp(100 * ((instant - From) / (To - From)), 0, 100);
}
