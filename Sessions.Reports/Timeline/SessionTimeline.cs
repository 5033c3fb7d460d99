using System.Text;

namespace Sessions.Reports;

/// <summary>
/// When strategies trade: days as rows, sessions as bars, by the wall clock of one zone. As a picture, as a page that holds
/// the picture and a table, and as values for whoever draws it otherwise.
/// </summary>
/// <remarks>Names and ids may hold any text; pictures and pages show it as it is.</remarks>
public sealed class SessionTimeline
{
    /// <summary>The most rows of a timeline: days times tables.</summary>
    public const int MaxRows = 1_000;

    /// <summary>A timeline of some days.</summary>
    /// <param name="tables">The sessions, under names; at least one table.</param>
    /// <param name="from">The first day, by the calendar of <paramref name="timeZone"/>.</param>
    /// <param name="to">The first day that is no longer shown.</param>
    /// <param name="timeZone">The IANA id of the zone whose wall clock is shown.</param>
    /// <exception cref="ArgumentException">There are no tables, no days, or more than <see cref="MaxRows"/> rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The days leave the years 1970 to 2100.</exception>
    /// <exception cref="SessionTableException">There is no such zone; it names the nearest.</exception>
    public SessionTimeline(IReadOnlyList<TimelineTable> tables, DateOnly from, DateOnly to, string timeZone = "UTC")
    {
        ArgumentNullException.ThrowIfNull(tables);
        if (tables.Count == 0)
        {
            throw new ArgumentException("A timeline needs at least one table.", nameof(tables));
        }

        if (to <= from)
        {
            throw new ArgumentException(FormattableString.Invariant($"The days end at {to:yyyy-MM-dd}, not after {from:yyyy-MM-dd}."), nameof(to));
        }

        var rows = (long)(to.DayNumber - from.DayNumber) * tables.Count;
        if (rows > MaxRows)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"{to.DayNumber - from.DayNumber} days of {tables.Count} tables are {rows} rows; a timeline shows at most {MaxRows}."), nameof(to));
        }

        var zone = new TimelineZone(timeZone);
        SessionOccurrence[] days = [.. zone.Days(from, to)];
        Tables = [.. tables];
        From = from;
        To = to;
        TimeZone = zone.Id;
        Entries = days.Length == 0 ? [] : [.. EntriesOf(tables, days[0].Start, days[^1].End, zone)];
        Days = [.. days.Select(day => new TimelineDay(day.Date, day.LocalStart, day.LocalEnd, zone.ChangeIn(day), Entries))];
        Title = FormattableString.Invariant($"Sessions from {from:yyyy-MM-dd} to {to.AddDays(-1):yyyy-MM-dd}, {TimeZone}");
    }

    /// <summary>The sessions, under names.</summary>
    public IReadOnlyList<TimelineTable> Tables { get; }

    /// <summary>The first day.</summary>
    public DateOnly From { get; }

    /// <summary>The first day that is no longer shown.</summary>
    public DateOnly To { get; }

    /// <summary>The IANA id of the zone whose wall clock is shown.</summary>
    public string TimeZone { get; }

    /// <summary>The heading. Default: the days and the zone.</summary>
    public string Title { get; init; }

    /// <summary>The days, in order. One that the zone's calendar leaves out is not among them.</summary>
    public IReadOnlyList<TimelineDay> Days { get; }

    /// <summary>What lies in the days, table by table, each table's in order. An entry that goes past midnight is one entry, and a bar on each day.</summary>
    public IReadOnlyList<TimelineEntry> Entries { get; }

    private Picture Picture => new(Title, sheet => TimelinePicture.Draw(this, sheet));

    /// <summary>A picture as an SVG document, which follows its reader's choice of light or dark and tells of each bar where one points at it.</summary>
    /// <param name="options">How large. Default: 960 pixels wide.</param>
    public string ToSvg(PictureOptions? options = null) => Picture.ToSvg((options ?? new PictureOptions()).Width);

    /// <summary>
    /// A page that holds everything that it shows: the picture for wide screens and for phones, light and dark as the reader
    /// prefers, and the same as a table. No script, no request to anywhere.
    /// </summary>
    public string ToHtml() => TimelinePage.Write(this, Picture);

    /// <summary>Writes a file as its ending says: <c>.html</c> or <c>.svg</c>. It is written beside and moved there when it is complete.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="options">How large a picture is; a page goes by its reader.</param>
    /// <exception cref="ArgumentException">The ending is none of these.</exception>
    /// <exception cref="IOException">It cannot be written there, in one line that says why.</exception>
    public void Save(string path, PictureOptions? options = null)
    {
        var ending = ReportFile.ThrowUnlessEnding(path, ".html", ".svg");
        ReportFile.Write(path, Encoding.UTF8.GetBytes(ending == ".svg" ? ToSvg(options) : ToHtml()));
    }

    private static IEnumerable<TimelineEntry> EntriesOf(IReadOnlyList<TimelineTable> tables, DateTimeOffset from, DateTimeOffset to, TimelineZone zone)
    {
        var firstSeries = 0;
        foreach (var table in tables)
        {
            var places = new Dictionary<string, int>(
                table.Sessions.Select(static (session, place) => KeyValuePair.Create(session.Name, place)), StringComparer.Ordinal);
            var first = firstSeries;
            int SeriesOf(Session session) => first + places[session.Name];
            IEnumerable<SessionOccurrence> before = table.Sessions.TryFind(from, out var open) && open.Start < from ? [open] : [];
            var occurring = before.Concat(table.Sessions.Occurrences(from, to))
                .Select(occurrence => new TimelineEntry(SeriesOf(occurrence.Session), table, occurrence.WithBlackouts(table.Blackouts), zone.Display));
            var skipped = table.Sessions.Skipped(from, to)
                .Select(skipped => new TimelineEntry(SeriesOf(skipped.Session), table, skipped, zone.Display));
            foreach (var entry in occurring.Concat(skipped).OrderBy(static entry => entry.Start).ToList())
            {
                yield return entry;
            }

            firstSeries += places.Count;
        }
    }
}
