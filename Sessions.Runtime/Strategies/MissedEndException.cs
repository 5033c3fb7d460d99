using Sessions.Journals;

namespace Sessions;

/// <summary>An occurrence's end was missed, and <see cref="MissedEndPolicy.Fail"/> leaves it to a person what to do about it.</summary>
public sealed class MissedEndException : InvalidOperationException
{
    internal MissedEndException(StrategyIdentity strategy, OccurrenceRecord occurrence)
        : base(FormattableString.Invariant(
            $"The end of {occurrence.Session} of {occurrence.Start:yyyy-MM-dd'T'HH:mm:ss'Z'} was missed: {strategy} was not running at {occurrence.End:yyyy-MM-dd'T'HH:mm:ss'Z'}. ")
            + "Close its positions by hand and start once with MissedEnd = Skip, or let the end run now with MissedEnd = Run.") => (Session, Start, End) = (occurrence.Session, occurrence.Start, occurrence.End);

    /// <summary>The name of its session, which may be gone from the code.</summary>
    public string Session { get; }

    /// <summary>The first instant of the occurrence, UTC.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>The first instant after it, UTC: when its end was due.</summary>
    public DateTimeOffset End { get; }
}
