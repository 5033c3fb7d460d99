using Sessions.AspNetCore.Page;
using Sessions.Brokers;

namespace Sessions.AspNetCore.Json;

/// <summary>What an end was to close, and what became of it.</summary>
/// <param name="Action">None, closeAll, closeWin, closeLoss or custom.</param>
/// <param name="Scope">Strategy or account.</param>
/// <param name="IsComplete">Whether it could be decided what to close, and all of that is confirmed closed.</param>
/// <param name="Closed">How many positions are confirmed closed.</param>
/// <param name="StillOpen">Those that are not.</param>
/// <param name="CancelledOrders">Ids of resting orders that were cancelled.</param>
/// <param name="Problems">What went wrong on the way, in order.</param>
internal sealed record CloseDocument(
    string Action, string Scope, bool IsComplete, int Closed, IReadOnlyList<OpenDocument> StillOpen, IReadOnlyList<string> CancelledOrders, IReadOnlyList<string> Problems)
{
    public static CloseDocument Of(CloseReport report) => new(
        Words.Key(report.Action), Words.Key(report.Scope), report.IsComplete, report.Closed.Count(), [.. report.StillOpen.Select(OpenDocument.Of)], report.CancelledOrders, report.Problems);
}
