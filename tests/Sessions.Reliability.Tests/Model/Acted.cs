using Sessions.Brokers;
using Sessions.Reliability.Faults;

namespace Sessions.Reliability.Model;

/// <summary>What one boundary did.</summary>
/// <param name="Session">The session's name.</param>
/// <param name="IsEnd">Whether it ended it.</param>
/// <param name="IsStop">Whether it did so before its time, since the program stopped.</param>
/// <param name="Action">What it was to do.</param>
/// <param name="From">When it came, from midnight.</param>
internal sealed record Acted(string Session, bool IsEnd, bool IsStop, SessionAction Action, TimeSpan From)
{
    /// <summary>When it was done; null where it was not.</summary>
    public TimeSpan? Done { get; set; }

    public CloseReport? Report { get; set; }

    public bool IsComplete => Report is { IsComplete: true };

    /// <summary>Until when a close that it has sent may fill: where it was given up, what was on its way comes later.</summary>
    public TimeSpan LastFill => Done is not { } done ? TimeSpan.MaxValue : IsComplete ? done : done + FaultyAccount.Lateness;

    public override string ToString() => $"{(IsStop ? "stop" : IsEnd ? "end" : "start")} of {Session} at {From}: {Action}, done {Done}: {Report} {string.Join(", ", Report?.Problems ?? [])}";
}
