using Sessions.Schedule;
using Sessions.Tool.Times;

namespace Sessions.Tool.Timelines;

/// <summary>One day of a week, by the clock of its zone.</summary>
internal sealed class WeekDay
{
    private readonly ShownZone _zone;
    private readonly IReadOnlyList<DayPiece> _pieces;

    public WeekDay(Week week, int day, IReadOnlyList<SessionOccurrence> ofWeek)
    {
        _zone = week.Zone;
        Date = week.Monday.AddDays(day);
        Start = _zone.Resolve(Date, 0);
        End = _zone.Resolve(Date.AddDays(1), 0);
        _pieces = [.. ofWeek.SelectMany(DayPiece.Of).Where(piece => piece.Start < piece.End && piece.Start < End && piece.End > Start)];
    }

    public DateOnly Date { get; }

    public DateTimeOffset Start { get; }

    public DateTimeOffset End { get; }

    /// <summary>The parts of occurrences that lie in the day, in order, without the breaks of their markets.</summary>
    public IEnumerable<(Session Session, string From, string To)> Parts => _pieces.Where(static piece => !piece.IsBreak).Select(piece => (
        piece.Session,
        _zone.ShowTime(Later(piece.Start, Start)),
        piece.End >= End ? WallTime.Format(WallTime.Day) : _zone.ShowTime(piece.End)));

    /// <summary>Whether a market has a break on the day.</summary>
    public bool HasBreaks => _pieces.Any(static piece => piece.IsBreak);

    /// <summary>
    /// The day in cells of so many minutes on the clock. A cell holds the instants from the first at which the clock shows its
    /// beginning or later to the first of the next cell: none where the clock skips it, more where it shows some twice.
    /// </summary>
    public IEnumerable<DayCell> CellsOf(int minutes)
    {
        for (var time = 0; time < WallTime.Day; time += minutes * WallTime.Minute)
        {
            yield return CellOf(_zone.Resolve(Date, time), _zone.Resolve(Date, time + (minutes * WallTime.Minute)));
        }
    }

    private DayCell CellOf(DateTimeOffset from, DateTimeOffset to)
    {
        Session? longest = null;
        var length = TimeSpan.Zero;
        var isBreak = false;
        foreach (var piece in _pieces)
        {
            var part = Earlier(piece.End, to) - Later(piece.Start, from);
            isBreak |= piece.IsBreak && part > TimeSpan.Zero;
            if (!piece.IsBreak && part > length)
            {
                (longest, length) = (piece.Session, part);
            }
        }

        return new DayCell(longest, IsWhole: length == to - from, IsBreak: isBreak && longest is null, IsSkipped: from == to);
    }

    private static DateTimeOffset Earlier(DateTimeOffset left, DateTimeOffset right) => left < right ? left : right;

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;
}
