using Sessions.Blackouts.Reading;
using Sessions.Occurrences;

namespace Sessions.Blackouts;

// docs/decisions.md 249
/// <summary>
/// Blackouts around the events of a file: an iCalendar file (<c>.ics</c>, RFC 5545) or CSV with a header that names its columns;
/// what it holds says which. It is read when it is asked for first, and again when it changes, which is looked for every five
/// seconds while a strategy runs. A file is taken whole or not at all.
/// </summary>
/// <remarks>
/// CSV: a column <c>event</c>, <c>title</c>, <c>name</c> or <c>summary</c>; <c>currency</c> or <c>country</c>, where there is one; the
/// time in <c>start</c>, <c>datetime</c>, <c>timestamp</c> or <c>utc</c>, or in <c>date</c> and <c>time</c>; and <c>end</c>, where events
/// last. Other columns are for <see cref="Containing"/>.
/// </remarks>
public sealed class BlackoutFile : IBlackoutSource
{
    private static readonly TimeSpan _longest = TimeSpan.FromDays(7);

    /// <summary>A file system raises nothing on some volumes of containers, and an event is announced hours before it.</summary>
    private static readonly TimeSpan _lookAgain = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly string _path;
    private readonly string _name;
    private readonly TimeSpan _before;
    private readonly TimeSpan _after;
    private EventHandler? _changed;
    private ITimer? _timer;
    private FileStamp _stamp;
    private BlackoutPlan? _good;
    private BlackoutPlan? _current;

    /// <summary>Nothing is read yet.</summary>
    /// <param name="path">The file.</param>
    /// <param name="before">How long before an event nothing is opened any more.</param>
    /// <param name="after">How long after its start, or after its end where it says one, something may be opened again.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative or longer than seven days, or both are zero.</exception>
    public BlackoutFile(string path, TimeSpan before, TimeSpan after)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ThrowIfOutside(before, nameof(before));
        ThrowIfOutside(after, nameof(after));
        ArgumentOutOfRangeException.ThrowIfEqual(before + after, TimeSpan.Zero, nameof(after));
        (_path, _name, _before, _after) = (Path.GetFullPath(path), Path.GetFileName(path), before, after);
    }

    /// <summary>
    /// The IANA id of the zone of times that state neither an offset nor a zone, such as <c>UTC</c>. Default: none, and a file with
    /// such a time is refused: an hour off, a blackout is worse than none.
    /// </summary>
    /// <exception cref="TimeZoneNotFoundException">The machine knows no such zone.</exception>
    public string? TimeZone
    {
        get;
        init
        {
            _ = value is null ? null : ZoneClock.Get(value);
            field = value;
        }
    }

    /// <summary>How dates are written, such as <c>MM-dd-yyyy</c>. Default: the year first, as <c>2026-12-04</c>, also with points or slashes.</summary>
    public string? DateFormat { get; init; }

    /// <summary>
    /// Events of these currencies alone, such as <c>USD</c>: by the column, or, where there is none, by words of the event's text. Default: of all.
    /// </summary>
    public IReadOnlyCollection<string> Currencies { get; init; } = [];

    /// <summary>
    /// Events alone of which any field contains one of these texts, upper or lower case, such as <c>High</c> or <c>CPI</c>. Default: all.
    /// </summary>
    public IReadOnlyCollection<string> Containing { get; init; } = [];

    /// <summary>What holds while the file is gone or cannot be read. Default: what was read last.</summary>
    public BlackoutFilePolicy WhenUnreadable { get; init; }

    /// <summary>The clock by which it is looked whether the file has changed. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <inheritdoc/>
    public BlackoutPlan Current
    {
        get
        {
            if (Volatile.Read(ref _current) is { } current)
            {
                return current;
            }

            lock (_lock)
            {
                return _current ?? Read();
            }
        }
    }

    /// <inheritdoc/>
    public event EventHandler? Changed
    {
        add
        {
            lock (_lock)
            {
                _changed += value;
                _timer ??= _changed is null ? null : TimeProvider.CreateTimer(static file => ((BlackoutFile)file!).LookAgain(), this, _lookAgain, _lookAgain);
            }
        }

        remove
        {
            lock (_lock)
            {
                _changed -= value;
                if (_changed is null)
                {
                    _timer?.Dispose();
                    _timer = null;
                }
            }
        }
    }

    private static void ThrowIfOutside(TimeSpan length, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, TimeSpan.Zero, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, _longest, name);
    }

    /// <summary>Reads the file again where it is another, or could not be read before.</summary>
    private void LookAgain()
    {
        EventHandler? changed;
        lock (_lock)
        {
            var before = _current;
            if (before is not null && before.Blackouts == _good?.Blackouts && before.Problem == _good.Problem && FileStamp.Of(_path) == _stamp)
            {
                return;
            }

            changed = Read() == before ? null : _changed;
        }

        changed?.Invoke(this, EventArgs.Empty);
    }

    private BlackoutPlan Read()
    {
        // Before it is read: what is written meanwhile makes it another.
        _stamp = FileStamp.Of(_path);
        BlackoutPlan read;
        try
        {
            var events = EventFile.Read(_path, _name, new EventRules(TimeZone, DateFormat, Currencies, Containing), out var remark);
            read = _good = new BlackoutPlan(events.Select(found => new Blackout(found.Start - _before, found.End + _after, found.Name)), remark);
        }
        catch (EventFileException exception)
        {
            read = _good is { } good && WhenUnreadable == BlackoutFilePolicy.KeepLast
                ? new BlackoutPlan(good.Blackouts, $"{exception.Message}; what was read of it before holds")
                : new BlackoutPlan(
                    [new Blackout(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, $"{_name} cannot be used")],
                    $"{exception.Message}; nothing is opened until it can be read");
        }

        // One object for as long as nothing changes, so that nobody is told twice.
        var isSaid = read.Problem is not null && _current?.Problem == read.Problem && _current.Blackouts.SequenceEqual(read.Blackouts);
        var current = isSaid ? _current! : read;
        Volatile.Write(ref _current, current);
        return current;
    }
}
