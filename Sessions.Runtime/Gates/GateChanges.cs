using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Sessions.Journals;

namespace Sessions.Gates;

/// <summary>
/// Takes over settings that are changed while a strategy runs, and keeps what has begun under earlier hours from beginning
/// again under new ones.
/// </summary>
internal sealed class GateChanges(GateServices services, SessionSettingsSource source)
{
    private readonly Dictionary<string, (DateOnly Date, DateTimeOffset Start, SessionTable Table)> _begun = new(StringComparer.Ordinal);
    private SessionSettings _taken = source.Current;
    private SessionSettings _looked = source.Current;
    private Action? _changed;
    private DateTimeOffset _latest = DateTimeOffset.MinValue;

    /// <summary>Whether sessions begin.</summary>
    public bool IsEnabled => _taken.IsEnabled;

    /// <summary>Whether there is something that has not been taken over.</summary>
    public bool IsDue => source.Current != _taken;

    /// <summary>Whether the hours have been others than they are.</summary>
    public bool HasNewHours { get; private set; }

    /// <summary>Calls when something changes, until <see cref="Unwatch"/>.</summary>
    /// <param name="changed">What is called.</param>
    public void Watch(Action changed)
    {
        _changed = changed;
        source.Changed += changed;
    }

    /// <summary>Notes that an occurrence has begun.</summary>
    public void Begun(SessionOccurrence occurrence) => _begun[occurrence.Session.Name] = (occurrence.Date, occurrence.Start, services.Table);

    /// <summary>Notes the one that began last in an earlier run of the program.</summary>
    public void Begun(OccurrenceRecord last) => _begun[last.Session] = (last.Date, last.Start, services.Table);

    /// <summary>The clock was ahead, and was set back to now: what has begun by it is not what is yet to begin.</summary>
    public void Forget(DateTimeOffset now)
    {
        _latest = now;
        foreach (var session in _begun.Where(begun => begun.Value.Start > now).Select(static begun => begun.Key).ToArray())
        {
            _begun.Remove(session);
        }
    }

    public void Unwatch() => source.Changed -= _changed;

    /// <summary>Takes over what was said last. What the strategy cannot run by is logged, and everything stays as it was.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever is wrong with the new settings, the old ones go on.")]
    public void TakeOver()
    {
        var before = services.Table;
        _taken = source.Current;
        try
        {
            services.Apply(_taken);
        }
        catch (Exception exception)
        {
            services.Logger.SettingsRefused(exception);
            return;
        }

        if (services.Table != before)
        {
            HasNewHours = true;
            ZoneNotices.Write(services.Logger, services.Table.Zones);
        }

        services.Logger.SettingsChanged(_taken.IsEnabled, string.Join(", ", services.Table.Select(static session => session.ToString())));
    }

    /// <summary>
    /// Whether what was said last has the occurrence that is open end earlier, since its calendar was corrected: the market closes then,
    /// whatever was known when it began. Other hours of the session are for the next one.
    /// </summary>
    public bool TryFindEarlierEnd(SessionOccurrence open, out SessionOccurrence earlier)
    {
        earlier = default;
        var said = source.Current;
        if (said == _looked)
        {
            return false;
        }

        _looked = said;
        return said.Table is { } table && table.TryFind(open.Start, out earlier) && earlier.Start == open.Start && earlier.End < open.End
            && HoursOf(earlier.Session) == HoursOf(open.Session)
            && table.CalendarOf(earlier.Session) != services.Table.CalendarOf(open.Session);
    }

    /// <summary>The first occurrence that has not begun and is not over. A clock that was set back brings nothing back.</summary>
    public bool TryFindNext(DateTimeOffset now, out SessionOccurrence next)
    {
        _latest = now > _latest ? now : _latest;
        if (services.Table.TryFind(_latest, out next) && !HasBegun(next))
        {
            return true;
        }

        for (var from = _latest; services.Table.TryFindNext(from, out next); from = next.Start.AddTicks(1))
        {
            if (!HasBegun(next))
            {
                return true;
            }
        }

        return false;
    }

    private static Session HoursOf(Session session) => session with { Calendar = null, MarketCalendar = null };

    /// <summary>
    /// Whether its session has begun on its date or on a later one. What the table by which it has begun had later on that date,
    /// after a market's break say, is another occurrence.
    /// </summary>
    private bool HasBegun(SessionOccurrence next) =>
        _begun.TryGetValue(next.Session.Name, out var last) && next.Date <= last.Date
        && !(next.Date == last.Date && next.Start > last.Start
            && last.Table.TryFind(next.Start, out var same) && same.Start == next.Start && same.Session.Name == next.Session.Name);
}
