using System.Globalization;
using System.Text.RegularExpressions;
using Sessions.Markup;

namespace Sessions.AspNetCore.Page;

/// <summary>The zone in which a page shows times.</summary>
internal sealed partial class ShownZone
{
    /// <summary>No zone's id is longer.</summary>
    private const int LongestId = 64;

    private readonly TimeZoneInfo _zone = TimeZoneInfo.Utc;

    public ShownZone(string? id)
    {
        if (id is null or "" or "UTC")
        {
            return;
        }

        // The platform opens a file of that name, so whatever is not written like a zone never gets there.
        if (!IanaId().IsMatch(id))
        {
            Problem = $"Unknown time zone '{(id.Length > LongestId ? id[..LongestId] + "…" : id)}'; write an IANA id such as 'Europe/London'.";
            return;
        }

        try
        {
            // The same ids as those of sessions, and the same words about one that is none.
            Id = SessionTable.Create(Session.AllDay(TimeOnly.MinValue) with { TimeZone = id })[0].TimeZone;
            _zone = TimeZoneInfo.FindSystemTimeZoneById(Id);
        }
        catch (SessionTableException exception)
        {
            var message = exception.Problems[0].Message;
            Problem = message.EndsWith('?') ? message : message + ".";
        }
    }

    public string Id { get; } = "UTC";

    /// <summary>What is wrong with the zone that was asked for, or null. Times are in UTC then.</summary>
    public string? Problem { get; }

    public DateTimeOffset ToLocal(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, _zone);

    /// <summary>The zone with its offset at an instant, such as <c>Europe/London, UTC+01:00</c>.</summary>
    public string Describe(DateTimeOffset instant) => Id == "UTC" ? Id : $"{Id}, UTC{Offset(ToLocal(instant).Offset)}";

    /// <summary>A time of day, with its day where that is not the one of <paramref name="now"/>.</summary>
    public Html Time(DateTimeOffset instant, DateTimeOffset now)
    {
        var local = ToLocal(instant);
        return Time(instant, (local.Date == ToLocal(now).Date ? "" : local.ToString("ddd d MMM ", CultureInfo.InvariantCulture)) + TimeOfDay(local));
    }

    /// <summary>A time of day to the second.</summary>
    public Html TimeOfDayAt(DateTimeOffset instant) => Time(instant, ToLocal(instant).ToString("HH:mm:ss", CultureInfo.InvariantCulture));

    /// <summary>Both instants of an occurrence; the end's day is said where it is another.</summary>
    public Html Range(SessionOccurrence occurrence, DateTimeOffset now) => Html.Of($"{Time(occurrence.Start, now)} to {Time(occurrence.End, occurrence.Start)}");

    public static string TimeOfDay(DateTimeOffset local) => local.ToString(
        local.TimeOfDay.Ticks % TimeSpan.TicksPerMinute == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>An instant for programs, and its full words as a hint.</summary>
    private Html Time(DateTimeOffset instant, string words)
    {
        var local = ToLocal(instant);
        var full = local.ToString("yyyy-MM-dd HH:mm:ss ", CultureInfo.InvariantCulture) + Describe(instant);
        return Html.Of($"""<time datetime="{instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture)}" title="{full}">{words}</time>""");
    }

    [GeneratedRegex("^(?=.{1,64}\\z)[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex IanaId();

    private static string Offset(TimeSpan offset) => (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh\\:mm", CultureInfo.InvariantCulture);
}
