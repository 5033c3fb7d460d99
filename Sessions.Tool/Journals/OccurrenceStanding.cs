using Sessions.Journals;

namespace Sessions.Tool.Journals;

/// <summary>An occurrence that has begun and not ended, and whether somebody has to look at it.</summary>
internal sealed class OccurrenceStanding
{
    /// <summary>What a journal does not know of a strategy's options is taken to be the default.</summary>
    private static readonly TimeSpan _deadline = new RunOptions().CloseDeadline;

    public OccurrenceStanding(OccurrenceRecord record, JournaledStrategy strategy, DateTimeOffset now)
    {
        Record = record;
        Acknowledgment = strategy.State.Acknowledgments.FirstOrDefault(known => known.Session == record.Session && known.Start == record.Start);
        Unconfirmed = [.. strategy.State.Closes.Where(close => close.Session == record.Session && close.Start == record.Start && !close.IsConfirmed)];
        Phase = record switch
        {
            { SuspendedAt: not null } => OccurrencePhase.Suspended,
            { EndingAt: not null } => OccurrencePhase.Closing,
            _ => OccurrencePhase.Open,
        };
        Attention = Acknowledgment is null ? WhyAttention(strategy.Process is not null, now) : null;
    }

    public OccurrenceRecord Record { get; }

    public OccurrencePhase Phase { get; }

    /// <summary>By whom its closing was taken over, or null.</summary>
    public AcknowledgmentRecord? Acknowledgment { get; }

    /// <summary>The positions that are to be closed and not confirmed closed.</summary>
    public IReadOnlyList<CloseRecord> Unconfirmed { get; }

    /// <summary>Why somebody has to look at it; null where nobody has to.</summary>
    public string? Attention { get; }

    private string? WhyAttention(bool isRun, DateTimeOffset now)
    {
        if (Phase == OccurrencePhase.Closing && now - _deadline > Record.EndingAt)
        {
            return isRun
                ? "its end is not done: look at the account; acknowledge it once the positions are yours to close"
                : "its end is not done, and no process runs it: start the bot, or close its positions yourself and acknowledge it";
        }

        return !isRun && now - _deadline > Record.End ? "it is over, its end has not run, and no process runs it: start the bot, or close its positions yourself" : null;
    }
}
