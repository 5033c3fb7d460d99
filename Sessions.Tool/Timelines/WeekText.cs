using System.Globalization;
using Sessions.Tool.Bots;
using Sessions.Tool.Commands;
using Sessions.Tool.Output;
using Sessions.Tool.Times;
using Spectre.Console;

namespace Sessions.Tool.Timelines;

/// <summary>A strategy's week as text: a row a day, a letter a session, and the hours beside it, so that colours only help.</summary>
internal sealed class WeekText(ToolOutput output, Week week)
{
    private const int HourOfLabel = 3;
    private const int MinutesOfHour = 60;

    /// <summary>What half-hour cells with two sessions' hours beside them need.</summary>
    private const int WidthOfHalfHours = 100;

    private static readonly string _indent = new(' ', "Mon 2026-03-23  ".Length);
    private static readonly Color[] _colors = [Color.SteelBlue1, Color.Orange1, Color.MediumSpringGreen, Color.Orchid, Color.Gold1, Color.Salmon1];

    private readonly int _minutes = output.Width >= WidthOfHalfHours ? MinutesOfHour / 2 : MinutesOfHour;
    private Dictionary<Session, int> _places = [];

    public void Show(BotStrategy strategy)
    {
        BotOutput.Head(strategy, output);
        if (strategy.Table is not { } table)
        {
            return;
        }

        _places = new Dictionary<Session, int>(table.Select(static (session, place) => KeyValuePair.Create(session, place)), ReferenceEqualityComparer.Instance);
        var occurrences = week.OccurrencesOf(table);
        output.Line(Hours());
        var days = Enumerable.Range(0, Week.Days).Select(day => new WeekDay(week, day, occurrences)).ToList();
        foreach (var day in days)
        {
            output.Line(Row(day));
        }

        foreach (var (session, place) in table.Select(static (session, place) => (session, place)))
        {
            output.Line(Legend(session, place));
        }

        if (days.Exists(static day => day.HasBreaks))
        {
            output.Line("  - a break of the market: the session goes on, nothing is opened");
        }

        foreach (var skipped in week.SkippedOf(table))
        {
            output.Line("  " + skipped.ToString(), ToolOutput.Attention);
        }
    }

    /// <summary>What the rows mean, and what is special about a day of the week.</summary>
    public void ShowNotes()
    {
        output.Line($"A letter is {_minutes} minutes of an open session, a small one a part of them. Hours are half-open: at its end a session is over.");
        for (var day = 0; day < Week.Days; day++)
        {
            var shown = new WeekDay(week, day, []);
            if (shown.End - shown.Start is { TotalHours: not 24 } length)
            {
                output.Line(string.Create(CultureInfo.InvariantCulture, $"{shown.Date:ddd yyyy-MM-dd} has {length.TotalHours:0.##} hours: the clock of {week.Zone.Id} changes."), ToolOutput.Attention);
            }
        }
    }

    private string Hours()
    {
        var cells = HourOfLabel * MinutesOfHour / _minutes;
        return _indent + string.Concat(Enumerable.Range(0, 24 / HourOfLabel).Select(label => $"{label * HourOfLabel:00}".PadRight(cells)));
    }

    private IEnumerable<(string Text, Style Style)> Row(WeekDay day)
    {
        yield return (day.Date.ToString("ddd yyyy-MM-dd  ", CultureInfo.InvariantCulture), Style.Plain);
        foreach (var cell in day.CellsOf(_minutes))
        {
            var place = PlaceOf(cell.Session);
            yield return (TextOf(cell, place), place < 0 ? Style.Plain : StyleOf(place));
        }

        // One piece: a thousand parts of a day are a thousand pieces to whatever wraps lines.
        yield return (string.Concat(day.Parts.Select(part => $"  {LetterOf(PlaceOf(part.Session))} {part.From}-{part.To}")), Style.Plain);
    }

    private static IEnumerable<(string Text, Style Style)> Legend(Session session, int place) =>
    [
        ("  ", Style.Plain),
        ($"{LetterOf(place)}", StyleOf(place)),
        ($" {session.Name}: {SessionText.Hours(session)} {session.TimeZone}, {SessionText.Days(session.Days)}", Style.Plain),
    ];

    private static string TextOf(DayCell cell, int place) => cell switch
    {
        { IsSkipped: true } => " ",
        { IsBreak: true } => "-",
        { Session: null } => ".",
        { IsWhole: true } => $"{LetterOf(place)}",
        _ => $"{char.ToLowerInvariant(LetterOf(place))}",
    };

    /// <summary>Of more sessions than letters the later ones share theirs; their hours stand beside the row.</summary>
    private static char LetterOf(int place) => (char)('A' + (place % 26));

    private static Style StyleOf(int place) => new(Color.Black, _colors[place % _colors.Length]);

    private int PlaceOf(Session? session) => session is null ? -1 : _places.GetValueOrDefault(session, -1);
}
