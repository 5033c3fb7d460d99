using System.Globalization;
using Sessions.Clocks;
using Sessions.Journals.Records;
using Sessions.Schedule;

namespace Sessions.Journals;

/// <summary>
/// How far an occurrence has come, with all that its end needs even where its session is gone from the code. The key is
/// <see cref="Session"/> and <see cref="Start"/>. All instants are UTC.
/// </summary>
internal sealed record OccurrenceRecord : JournalRecord
{
    /// <summary>
    /// The name under which a halt's closing is on record, as an occurrence that starts and ends when the strategy was halted.
    /// No session has it.
    /// </summary>
    public const string Halt = SessionNames.Reserved;

    /// <summary>The same for a time stop's closing, which starts and ends when the position was to be closed.</summary>
    public const string TimeStop = SessionNames.TimeStop;

    private readonly long _start;
    private readonly long _end;
    private readonly long _begunAt;
    private readonly OptionalInstant _startedAt;
    private readonly OptionalInstant _endingAt;
    private readonly OptionalInstant _handlerStartedAt;
    private readonly OptionalInstant _handledAt;
    private readonly OptionalInstant _suspendedAt;
    private readonly OptionalInstant _endedAt;

    // A byte each: a boundary copies the record at every step.
    private readonly byte _onEnd;
    private readonly byte _scope;
    private readonly byte _endReason;
    private readonly byte _outcome;

    /// <summary>The session's name.</summary>
    public required string Session { get; init; }

    /// <summary>How many occurrences of the strategy had begun by then, with this one; a flatten has the number of the last. 0 where an older release wrote it.</summary>
    public int Number { get; init; }

    /// <summary>The key under which it is kept.</summary>
    public string Key => RecordKey.Of("occurrence", Session, Start);

    /// <summary>The session as people are told of it.</summary>
    internal string Name => Session switch { Halt => "The halt", TimeStop => "The time stop", _ => Session };

    /// <summary>Whether it closes positions apart from the sessions: it has no window, and begins with its end.</summary>
    internal bool IsFlatten => SessionNames.IsReserved(Session);

    /// <summary>The occurrence's first instant.</summary>
    public required DateTimeOffset Start { get => new(_start, TimeSpan.Zero); init => _start = value.UtcTicks; }

    /// <summary>The first instant after it.</summary>
    public required DateTimeOffset End { get => new(_end, TimeSpan.Zero); init => _end = value.UtcTicks; }

    /// <summary>The local day on which the window starts.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The IANA id of the session's zone.</summary>
    public required string TimeZone { get; init; }

    /// <summary>What its end does.</summary>
    public required SessionAction OnEnd { get => (SessionAction)_onEnd; init => _onEnd = (byte)value; }

    /// <summary>The name of the end's handler, for people; null where it has none.</summary>
    public string? CustomEnd { get; init; }

    /// <summary>Whose positions its actions close.</summary>
    public required SessionScope Scope { get => (SessionScope)_scope; init => _scope = (byte)value; }

    /// <summary>Whether resting orders stay at its end.</summary>
    public required bool KeepOrders { get; init; }

    /// <summary>Intent: its start action was about to run.</summary>
    public required DateTimeOffset BegunAt { get => new(_begunAt, TimeSpan.Zero); init => _begunAt = value.UtcTicks; }

    /// <summary>Completion: its start action has run, or there was none; null before.</summary>
    public DateTimeOffset? StartedAt { get => _startedAt; init => _startedAt = value; }

    /// <summary>Intent: its end was about to run.</summary>
    public DateTimeOffset? EndingAt { get => _endingAt; init => _endingAt = value; }

    /// <summary>Why it ends; means something where <see cref="EndingAt"/> does.</summary>
    public EndReason EndReason { get => (EndReason)_endReason; init => _endReason = (byte)value; }

    /// <summary>Intent: the end's handler was about to run.</summary>
    public DateTimeOffset? HandlerStartedAt { get => _handlerStartedAt; init => _handlerStartedAt = value; }

    /// <summary>Completion: the end's handler has returned, failed or overrun. It never runs again.</summary>
    public DateTimeOffset? HandledAt { get => _handledAt; init => _handledAt = value; }

    /// <summary>What went wrong with the handler, or null.</summary>
    public string? HandlerFailure { get; init; }

    /// <summary>How often the strategy was stopped or halted inside it.</summary>
    public int Suspensions { get; init; }

    /// <summary>Completion: its end action ran because the strategy was stopped; null again once it is resumed.</summary>
    public DateTimeOffset? SuspendedAt { get => _suspendedAt; init => _suspendedAt = value; }

    /// <summary>Completion: it has ended, and everything that was to be closed is confirmed closed or acknowledged.</summary>
    public DateTimeOffset? EndedAt { get => _endedAt; init => _endedAt = value; }

    /// <summary>How it came to its end; means something where <see cref="EndedAt"/> does.</summary>
    public OccurrenceOutcome Outcome { get => (OccurrenceOutcome)_outcome; init => _outcome = (byte)value; }

    /// <summary>
    /// What the names of its closings begin with. No two occurrences begin at one instant; sessions that take the place of others
    /// while the program runs may start at one. A flatten is known by its halt, also where it cannot be written down that it has
    /// begun; somebody may halt twice within one millisecond.
    /// </summary>
    /// <param name="tag">The strategy's.</param>
    public string ClosingPrefix(string tag) => ClosingName(tag, string.Empty);

    /// <summary>The name of one of its closings.</summary>
    /// <param name="tag">The strategy's.</param>
    /// <param name="boundary">Which: <c>start</c>, <c>end</c>, <c>halt</c> of a flatten, <c>hold</c> of a time stop, or <c>stop1</c>, <c>stop2</c> … of a program that was stopped.</param>
    public string ClosingName(string tag, string boundary) => IsFlatten
        ? string.Create(CultureInfo.InvariantCulture, $"{tag}:{Start.UtcDateTime:yyyyMMdd'T'HHmmssfffffff}:{boundary}")
        : string.Create(CultureInfo.InvariantCulture, $"{tag}:{BegunAt.UtcDateTime:yyyyMMdd'T'HHmmssfff}:{boundary}");

    /// <summary>Whether it is a state of the occurrence of a session that starts then.</summary>
    public bool IsOf(string session, DateTimeOffset start) => _start == start.UtcTicks && Session == session;
}
