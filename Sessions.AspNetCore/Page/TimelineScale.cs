using System.Globalization;
using Sessions.AspNetCore.Status;
using Sessions.Markup;

namespace Sessions.AspNetCore.Page;

/// <summary>
/// The stretch that a timeline shows, from the full hour before the last to a day from now, and what is drawn on it. A unit is a
/// minute; drawings are as wide as there is room, without a style of their own, which the page's policy would not allow.
/// </summary>
internal sealed class TimelineScale
{
    private const int HoursBetweenLabels = 3;
    private const int Height = 24;

    /// <summary>Half a label on a phone, in hundredths of the width.</summary>
    private const int Edge = 7;

    private readonly DateTimeOffset _now;
    private readonly ShownZone _zone;

    public TimelineScale(DateTimeOffset now, ShownZone zone)
    {
        (_now, _zone) = (now, zone);
        From = FullHour(now).AddHours(-1);
        To = FullHour(now).AddHours(25);
    }

    public DateTimeOffset From { get; }

    public DateTimeOffset To { get; }

    private double Width => (To - From).TotalMinutes;

    /// <summary>The hours, and the day where a new one begins.</summary>
    public Html Axis() => Html.Of($"""
        <svg class="axis" width="100%" height="18" aria-hidden="true">{Html.Join(Ticks().Select(Label))}</svg>
        """);

    public Html Bars(ShownStrategy strategy, IEnumerable<SessionOccurrence> occurrences) => Html.Of($"""
        <svg class="track {Words.Key(strategy.State)}" viewBox="0 0 {Width} {Height}" preserveAspectRatio="none" width="100%" height="{Height}" aria-hidden="true">{Html.Join(Ticks().Select(Tick))}{Html.Join(occurrences.Select(Bar))}{Now()}</svg>
        """);

    private Html Bar(SessionOccurrence occurrence)
    {
        var (start, entries, end) = (X(occurrence.Start), X(occurrence.EntriesUntil), X(occurrence.End));
        return Html.Of($"""<rect class="bar" x="{start}" y="4" width="{end - start}" height="{Height - 8}"/>{Html.If(entries < end, () => Html.Of($"""<rect class="shut" x="{entries}" y="6" width="{end - entries}" height="{Height - 12}"/>"""))}<path class="edge" d="M{start} 4V{Height - 4}"/>""");
    }

    private Html Now() => Html.Of($"""<path class="edge" d="M{X(_now)} 0V{Height}"/><path class="now" d="M{X(_now)} 0V{Height}"/>""");

    private Html Tick(DateTimeOffset instant) => Html.Of($"""<path class="tick" d="M{X(instant)} 0V{Height}"/>""");

    private Html Label(DateTimeOffset instant, int index)
    {
        var local = _zone.ToLocal(instant);
        var words = local.Hour == 0 ? local.ToString("ddd d", CultureInfo.InvariantCulture) : ShownZone.TimeOfDay(local);
        var place = 100 * X(instant) / Width;
        var anchor = place < Edge ? "start" : place > 100 - Edge ? "end" : "middle";
        return Html.Of($"""<text class="{(index % 2 == 0 ? "even" : "odd")}" x="{place}%" y="13" text-anchor="{anchor}">{words}</text>""");
    }

    /// <summary>The instants at which the zone's clock shows a full hour that a label is for.</summary>
    private IEnumerable<DateTimeOffset> Ticks()
    {
        // Zones are quarters of an hour from UTC.
        for (var instant = From; instant < To; instant = instant.AddMinutes(15))
        {
            var local = _zone.ToLocal(instant);
            if (local.Minute == 0 && local.Hour % HoursBetweenLabels == 0)
            {
                yield return instant;
            }
        }
    }

    /// <summary>Minutes from the beginning, inside the stretch.</summary>
    private double X(DateTimeOffset instant) => Math.Clamp((instant - From).TotalMinutes, 0, Width);

    private static DateTimeOffset FullHour(DateTimeOffset instant) => new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);
}
