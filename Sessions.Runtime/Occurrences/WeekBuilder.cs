using Sessions.Calendars;
using Sessions.Schedule;

namespace Sessions.Occurrences;

// docs/decisions.md 222
/// <summary>Makes the occurrences of a week from the sessions' windows: local days into instants, and later starts behind earlier ends.</summary>
internal sealed class WeekBuilder
{
    /// <summary>A zone is at most 15 hours from UTC, so a window that starts in the week starts on this day or before.</summary>
    private const int LastDay = 7;

    private readonly Session[] _sessions;
    private readonly Window[] _windows;

    /// <summary>The days that the longest window lasts, begun ones counted.</summary>
    private readonly int _longest;

    /// <summary>One that lasts into the week, or delays one that does, starts on this day or after.</summary>
    private readonly int _firstDay;
    private readonly CheckedCalendar[] _calendars;
    private readonly Dictionary<OccurrenceHours, OccurrenceHours> _hours = [];
    private WeekBlock? _lastBlock;
    private int[]? _lastOffsets;

    /// <param name="sessions">The sessions.</param>
    /// <param name="calendars">Of each the calendar that holds for it, or null where its market is always open.</param>
    public WeekBuilder(Session[] sessions, ISessionCalendar?[] calendars)
    {
        _sessions = sessions;
        var distinct = calendars.OfType<ISessionCalendar>().Distinct(ReferenceEqualityComparer.Instance).ToList();
        _calendars = [.. distinct.Select(static calendar => new CheckedCalendar((ISessionCalendar)calendar!))];
        _windows = [.. sessions.Select((session, i) => new Window(
            ZoneClock.Get(session.TimeZone), session.StartTime, session.EndTime, (int)session.Days, new MarketHours(session), distinct.IndexOf(calendars[i])))];
        _longest = _windows.Max(static window => (window.End - window.Start + WallTime.Day - 1) / WallTime.Day);
        _firstDay = -1 - (2 * _longest);
    }

    /// <summary>Makes a week's block. One thread at a time.</summary>
    public WeekBlock Build(int week)
    {
        // Where no clock has changed since the last week made, and no market has a say, each week is as the other.
        var offsets = _calendars.Length == 0 ? OffsetsAround(week) : null;
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
                entries.Add(new WeekEntry(dated.Start - start, dated.End - start, _sessions[dated.Session], dated.Day, Shared(dated.Hours)));
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
        var from = Weeks.StartOf(week) + ((_firstDay - 1) * TimeSpan.TicksPerDay);
        var to = Weeks.StartOf(week) + ((LastDay + _longest + 2) * TimeSpan.TicksPerDay);
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
        var (from, to) = (Weeks.StartOf(week) + (_firstDay * TimeSpan.TicksPerDay), Weeks.StartOf(week) + ((LastDay + _longest + 1) * TimeSpan.TicksPerDay));
        var markets = Array.ConvertAll(_calendars, calendar => Between(calendar, from, to));
        var all = new List<DatedWindow>(_windows.Length * (LastDay - _firstDay + 1));
        for (var session = 0; session < _windows.Length; session++)
        {
            var window = _windows[session];
            for (var day = _firstDay; day <= LastDay; day++)
            {
                if (DayBits.Contains(window.Days, day))
                {
                    Add(all, window, session, day, Weeks.DayOf(week, day), window.Calendar < 0 ? null : markets[window.Calendar]);
                }
            }
        }

        all.Sort(static (left, right) => left.Scheduled != right.Scheduled
            ? left.Scheduled.CompareTo(right.Scheduled)
            : (left.Session, left.Day).CompareTo((right.Session, right.Day)));
        Delay(all);
        return all;
    }

    /// <summary>The intervals of a stretch, in UTC ticks.</summary>
    private static (long Open, long Close)[] Between(CheckedCalendar calendar, long from, long to) =>
        [.. calendar.OpenIntervals(new DateTimeOffset(from, TimeSpan.Zero), new DateTimeOffset(to, TimeSpan.Zero))
            .Select(static interval => (interval.Open.UtcTicks, interval.Close.UtcTicks))];

    /// <summary>Adds what the market leaves of a window, or that nothing is left and why.</summary>
    private static void Add(List<DatedWindow> all, Window window, int session, int day, DateOnly date, (long Open, long Close)[]? market)
    {
        var start = window.Clock.Resolve(date, window.Start);
        var end = window.Clock.Resolve(date, window.End);
        if (start >= end)
        {
            all.Add(new DatedWindow(start, start, end, session, day, DatedWindow.Nobody));
            return;
        }

        var open = market is null ? default : Common(market, start, end);
        var before = all.Count;
        foreach (var piece in PiecesOf(window.Hours))
        {
            all.Add(new DatedWindow(piece.Start, piece.Start, piece.End, session, day, DatedWindow.Nobody, piece.Hours));
        }

        if (all.Count == before)
        {
            var reason = market is not null && open.IsEmpty ? DatedWindow.Market
                : window.Hours.WithoutLag is { } atOnce && PiecesOf(atOnce).Any() ? DatedWindow.Lag
                : DatedWindow.Lead;
            all.Add(new DatedWindow(start, start, start, session, day, reason));
        }

        IEnumerable<MarketPiece> PiecesOf(MarketHours hours) => market is null
            ? hours.Whole(start, end) is { } whole ? [whole] : []
            : open.IsEmpty ? [] : hours.Cut(start, end, open);
    }

    /// <summary>The intervals that have an instant in common with [start, end).</summary>
    private static ReadOnlyMemory<(long Open, long Close)> Common((long Open, long Close)[] market, long start, long end)
    {
        var first = 0;
        while (first < market.Length && market[first].Close <= start)
        {
            first++;
        }

        var after = first;
        while (after < market.Length && market[after].Open < end)
        {
            after++;
        }

        return market.AsMemory(first, after - first);
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
                sorted[i] = dated with { Start = OpenAt(busyUntil, dated), DelayedBy = by };
            }

            if (dated.End > busyUntil)
            {
                busyUntil = dated.End;
                by = dated.Session;
            }
        }
    }

    /// <summary>What waited until a market's break waits until that is over.</summary>
    private static long OpenAt(long instant, DatedWindow dated) =>
        dated.Hours is { } hours && hours.At(instant - dated.End) is var next && next < hours.Count && hours[next].From <= instant - dated.End
            ? dated.End + hours[next].To
            : instant;

    /// <summary>Most days of a market are alike: one object for all of them.</summary>
    private OccurrenceHours? Shared(OccurrenceHours? hours)
    {
        if (hours is not null && !_hours.TryAdd(hours, hours))
        {
            return _hours[hours];
        }

        return hours;
    }

    private readonly record struct Window(ZoneClock Clock, int Start, int End, int Days, MarketHours Hours, int Calendar);
}
