namespace Sessions;

/// <summary>A stretch inside an occurrence in which nothing is opened, half-open <c>[Start, End)</c>. Positions stay.</summary>
/// <param name="Start">The first instant, UTC.</param>
/// <param name="End">The first instant after it, UTC.</param>
/// <param name="Reason">Why.</param>
public readonly record struct SessionPause(DateTimeOffset Start, DateTimeOffset End, PauseReason Reason)
{
    /// <summary>Of a blackout the names of its events, for people; otherwise null.</summary>
    public string? Event { get; init; }

    /// <summary>Whether the instant lies in <c>[Start, End)</c>.</summary>
    /// <param name="moment">Any instant.</param>
    public bool Contains(DateTimeOffset moment) => moment >= Start && moment < End;

    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(SessionPause), PrintMembers);
}
