using Sessions.Calendars;
using Sessions.Schedule;

namespace Sessions.Occurrences;

/// <summary>Makes the occurrences of a week from the sessions' windows: local days into instants, and later starts behind earlier ends.</summary>
internal sealed class WeekBuilder
{
    // A zone is at most 15 hours from UTC and a window at most 25 hours long, so a window that starts in the week, lasts
    // into it or delays one that does, starts on one of these days.
    private const int FirstDay = -3;
    private const int LastDay = 7;

    private readonly Session[] _sessions;
    private readonly Window[] _windows;
    private readonly MarketHours _market;
    private WeekBlock? _lastBlock;
    private int[]? _lastOffsets;

    public WeekBuilder(Session[] sessions, ISessionCalendar? calendar)
    {
        _sessions = sessions;
        _market = new MarketHours(calendar);
        _windows = Array.ConvertAll(sessions, static session => new Window(
            ZoneClock.Get(session.TimeZone), session.StartTime, session.EndTime, (int)session.Days, session.EndLead));
    }

    /// <summary>Makes a week's block. One thread at a time.</summary>
    public WeekBlock Build(int week)
    {
        // Where no clock has changed since the last week made, and no market has a say, each week is as the other.
        var offsets = _market.IsAlwaysOpen ? OffsetsAround(week) : null;
        if (_lastBlock is not null && offsets is not null && _lastOffsets.AsSpan().SequenceEqual(offsets))
        {
            return _lastBlock;
        }

        var start = Weeks.StartOf(week);
        var entries = new List<WeekEntry>();
        foreach (var dated in Resolve(week))
        {
            if (dated.Start < dated.End && dated.Start < start + Weeks.Ticks && dated.End > start)
            {
                entries.Add(new WeekEntry(dated.Start - start, dated.End - start, _sessions[dated.Session], dated.Day));
            }
        }

        (_lastBlock, _lastOffsets) = (new WeekBlock(entries), offsets);
        return _lastBlock;
    }

    /// <summary>The windows whose start, by their own clock, lies in the week and which do not occur.</summary>
    public IEnumerable<DatedWindow> Skipped(int week)
    {
        var start = Weeks.StartOf(week);
        return Resolve(week).Where(dated => dated.Start >= dated.End && dated.Scheduled >= start && dated.Scheduled < start + Weeks.Ticks);
    }

    /// <summary>The offset of each session's zone, where none changes on the days that matter to a week; else null.</summary>
    private int[]? OffsetsAround(int week)
    {
        var from = Weeks.StartOf(week) + ((FirstDay - 1) * TimeSpan.TicksPerDay);
        var to = Weeks.StartOf(week) + ((LastDay + 3) * TimeSpan.TicksPerDay);
        var offsets = new int[_windows.Length];
        for (var i = 0; i < offsets.Length; i++)
        {
            if (_windows[i].Clock.ConstantOffset(from, to) is not { } offset)
            {
                return null;
            }

            offsets[i] = offset;
        }

        return offsets;
    }

    /// <summary>Every window of the week and of the days around it, in the order of their scheduled starts.</summary>
    private List<DatedWindow> Resolve(int week)
    {
        var market = _market.Between(Weeks.StartOf(week) + (FirstDay * TimeSpan.TicksPerDay), Weeks.StartOf(week) + ((LastDay + 2) * TimeSpan.TicksPerDay));
        var all = new List<DatedWindow>(_windows.Length * (LastDay - FirstDay + 1));
        for (var session = 0; session < _windows.Length; session++)
        {
            var window = _windows[session];
            for (var day = FirstDay; day <= LastDay; day++)
            {
                if (DayBits.Contains(window.Days, day))
                {
                    Add(all, window, session, day, Weeks.DayOf(week, day), market);
                }
            }
        }

        all.Sort(static (left, right) => left.Scheduled != right.Scheduled
            ? left.Scheduled.CompareTo(right.Scheduled)
            : (left.Session, left.Day).CompareTo((right.Session, right.Day)));
        Delay(all);
        return all;
    }

    /// <summary>Adds what the market leaves of a window: each piece of it, or that nothing is left.</summary>
    private static void Add(List<DatedWindow> all, Window window, int session, int day, DateOnly date, (long Open, long Close)[] market)
    {
        var start = window.Clock.Resolve(date, window.Start);
        var end = window.Clock.Resolve(date, window.End);
        if (start >= end)
        {
            all.Add(new DatedWindow(start, start, end, session, day, DatedWindow.Nobody));
            return;
        }

        var before = all.Count;
        foreach (var piece in MarketHours.Cut(start, end, window.EndLead, market))
        {
            all.Add(new DatedWindow(piece.Start, piece.Start, piece.End, session, day, DatedWindow.Nobody));
        }

        if (all.Count == before)
        {
            all.Add(new DatedWindow(start, start, start, session, day, DatedWindow.Market));
        }
    }

    /// <summary>Where two would intersect, which clocks of two zones can bring about, the later start waits for the earlier end.</summary>
    private static void Delay(List<DatedWindow> sorted)
    {
        var busyUntil = long.MinValue;
        var by = DatedWindow.Nobody;
        for (var i = 0; i < sorted.Count; i++)
        {
            var dated = sorted[i];
            if (dated.Start < busyUntil && dated.Start < dated.End)
            {
                sorted[i] = dated with { Start = busyUntil, DelayedBy = by };
            }

            if (dated.End > busyUntil)
            {
                busyUntil = dated.End;
                by = dated.Session;
            }
        }
    }

    private readonly record struct Window(ZoneClock Clock, int Start, int End, int Days, TimeSpan? EndLead);
}
