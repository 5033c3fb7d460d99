using Sessions.Tool.Journals;

namespace Sessions.Tool.Json;

/// <summary>An occurrence that has begun and not ended. All instants are UTC.</summary>
internal sealed class StatusOccurrence(OccurrenceStanding occurrence)
{
    /// <summary>The session's name; <c>!halt</c> for the flatten of a halt.</summary>
    public string Session { get; } = occurrence.Record.Session;

    public DateOnly Date { get; } = occurrence.Record.Date;

    public DateTimeOffset Start { get; } = occurrence.Record.Start;

    public DateTimeOffset End { get; } = occurrence.Record.End;

    public string Zone { get; } = occurrence.Record.TimeZone;

    public OccurrencePhase Phase { get; } = occurrence.Phase;

    public SessionAction OnEnd { get; } = occurrence.Record.OnEnd;

    /// <summary>When its end began; null where it has not.</summary>
    public DateTimeOffset? EndingAt { get; } = occurrence.Record.EndingAt;

    /// <summary>Why somebody has to look at it; null where nobody has to.</summary>
    public string? Attention { get; } = occurrence.Attention;

    /// <summary>When its closing was taken over by somebody; null where it was not.</summary>
    public DateTimeOffset? AcknowledgedAt { get; } = occurrence.Acknowledgment?.At;

    /// <summary>The positions that are to be closed and not confirmed closed.</summary>
    public IReadOnlyList<StatusClose> Unconfirmed { get; } = [.. occurrence.Unconfirmed.Select(static close => new StatusClose(close))];
}
