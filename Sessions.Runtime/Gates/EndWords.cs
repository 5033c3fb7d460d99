namespace Sessions.Gates;

/// <summary>When and why an occurrence ends, for people.</summary>
internal static class EndWords
{
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);

    /// <summary>How far from its time, to the second.</summary>
    /// <param name="lateness">From its time on; below zero before it.</param>
    public static string When(TimeSpan lateness)
    {
        var seconds = TimeSpan.FromSeconds(Math.Floor(lateness.Duration() / _second));
        return seconds == TimeSpan.Zero ? "on time" : FormattableString.Invariant($"{seconds:c} {(lateness < TimeSpan.Zero ? "before" : "after")} its time");
    }

    public static string Why(EndReason reason) => reason switch
    {
        EndReason.Boundary => "its time has come",
        EndReason.Requested => "it was asked to",
        EndReason.Fault => "the strategy has failed",
        EndReason.Shutdown => "the strategy is being stopped",
        EndReason.TimeStop => "its position was held for as long as it may be",
        EndReason.Stopped => "the strategy has stopped itself",
        _ => "the strategy was halted",
    };
}
