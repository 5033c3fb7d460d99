using System.Globalization;
using Sessions.Closing;

namespace Sessions.Journals.Storage;

/// <summary>An occurrence as version 1 had it, with what was decided last.</summary>
/// <param name="Record">The occurrence.</param>
/// <param name="Closing">Which of its closings; null where none was.</param>
/// <param name="Action">What that closes.</param>
/// <param name="DecidedAt">When it was decided.</param>
internal sealed record FormerOccurrence(OccurrenceRecord Record, string? Closing, SessionAction Action, DateTimeOffset? DecidedAt)
{
    /// <summary>Whether that closing is not done: a start's ends with the start, and a stop is counted once it is.</summary>
    public bool IsUnderWay => Record.EndedAt is null && DecidedAt is not null && Closing switch
    {
        null => false,
        "start" => Record.StartedAt is null,
        ['s', 't', 'o', 'p', .. var number] => int.TryParse(number, CultureInfo.InvariantCulture, out var stop) && stop > Record.Suspensions,
        _ => true,
    };

    /// <summary>The closing that goes on, as it is on record now.</summary>
    public IEnumerable<ClosingState> Closings(string tag) => !IsUnderWay ? [] :
    [
        new ClosingState(Record.ClosingPrefix(tag) + Closing, 0, Action)
        {
            Stage = ClosingStage.Decided,
            IsWholeAccount = Record.Scope == SessionScope.Account,
            KeepsOrders = Record.KeepOrders || Closing == "start",
            DecidedAt = DecidedAt,
        },
    ];
}
