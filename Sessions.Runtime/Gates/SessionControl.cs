using Sessions.Gates;
using Sessions.Journals;
using Sessions.Journals.Records;

namespace Sessions;

/// <summary>
/// Halts strategies, releases them, and takes over what their closings left open; for people, by way of the journal. Strategies
/// of this process that run on the same journal object follow at once; those of other processes within about a second where
/// the journal can tell them (<see cref="IJournalWatch"/>), and otherwise when they start next.
/// </summary>
/// <param name="journal">The journal on which the strategies run.</param>
/// <param name="timeProvider">The clock that dates what is ordered. Default: the system's.</param>
public sealed class SessionControl(ISessionJournal journal, TimeProvider? timeProvider = null)
{
    private readonly ISessionJournal _journal = journal ?? throw new ArgumentNullException(nameof(journal));
    private readonly TimeProvider _clock = timeProvider ?? TimeProvider.System;

    /// <summary>
    /// Halts a strategy, or all: it is not called any more and opens nothing, across restarts, until it is released. An open
    /// occurrence's end still runs at its time. Completes when that is on record, which is before it is done.
    /// </summary>
    /// <param name="flatten">Whether its positions are closed now, and its resting orders cancelled.</param>
    /// <param name="strategy">Which one; null for all on this journal, also those that start later.</param>
    /// <param name="reason">Why, for people.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="JournalException">It could not be written down; nothing is halted.</exception>
    public async ValueTask HaltAsync(bool flatten, StrategyIdentity? strategy = null, string? reason = null, CancellationToken cancellationToken = default)
    {
        var now = _clock.GetUtcNow();
        if (strategy is not null && (await StateReader.ReadAsync(_journal, strategy, cancellationToken)).LastFlatten is { } last && last.Start >= now)
        {
            // A clock that was set back must not make this halt look like one that was carried out.
            now = last.Start.AddTicks(1);
        }

        await CommandWriter.WriteAsync(_journal, strategy, new Halt(strategy, now, flatten, JournalRules.Cut(reason)), cancellationToken);
        GateRegistry.Wake(_journal, strategy);
    }

    /// <summary>
    /// Releases a strategy, or takes back the halt of all. An occurrence that was open when it was halted goes on if it is
    /// still open; a halt of all and one of its own each hold by themselves.
    /// </summary>
    /// <param name="strategy">Which one; null for the halt of all.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="JournalException">It could not be written down; the halt holds.</exception>
    public async ValueTask ReleaseAsync(StrategyIdentity? strategy = null, CancellationToken cancellationToken = default)
    {
        await CommandWriter.RemoveAsync(_journal, strategy, HaltCodec.Key, cancellationToken);
        GateRegistry.Wake(_journal, strategy);
    }

    /// <summary>
    /// Takes over what a strategy's closings left open: they end, and the strategy may begin its next session. The positions
    /// are the caller's to close.
    /// </summary>
    /// <param name="strategy">Whose closings.</param>
    /// <param name="note">By whom and why, for people.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>How many closings were under way.</returns>
    /// <exception cref="JournalException">It could not be written down; closing goes on.</exception>
    public async ValueTask<int> AcknowledgeAsync(StrategyIdentity strategy, string? note = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        var state = await StateReader.ReadAsync(_journal, strategy, cancellationToken);
        var open = state.Unfinished.Where(static occurrence => occurrence.EndingAt is not null).ToArray();
        foreach (var occurrence in open)
        {
            var acknowledgment = new AcknowledgmentRecord(occurrence.Session, occurrence.Start, _clock.GetUtcNow(), JournalRules.Cut(note));
            await CommandWriter.WriteAsync(_journal, strategy, acknowledgment, cancellationToken);
        }

        GateRegistry.Wake(_journal, strategy);
        return open.Length;
    }

    /// <summary>
    /// Says what is a strategy's own on an account without tags, where its journal does not know: after the journal was lost or put back, after the
    /// strategy was given another id, after a split of the shares that it holds. Its next end closes that. On an account with tags the tags say it, and
    /// this changes nothing.
    /// </summary>
    /// <param name="strategy">Whose it is. It must not run meanwhile; it need not have run yet.</param>
    /// <param name="symbol">What is held.</param>
    /// <param name="volume">How much of it is the strategy's in all, in the broker's unit: above zero long, below zero short, zero for nothing.</param>
    /// <param name="positionId">The position, on an account where a symbol has several; null where it has one.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>How much it was on record until now.</returns>
    /// <exception cref="ArgumentException">No symbol is named, or a position of no volume.</exception>
    /// <exception cref="JournalLeaseException">The strategy runs; stop it first.</exception>
    /// <exception cref="InvalidOperationException">It is closing; let it end, or acknowledge that first.</exception>
    /// <exception cref="JournalException">It could not be written down; nothing is adopted.</exception>
    public ValueTask<decimal> AdoptAsync(
        StrategyIdentity strategy, string symbol, decimal volume, string? positionId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        ArgumentException.ThrowIfNullOrWhiteSpace(symbol);
        JournalRules.ThrowIfInvalid(strategy);
        var adoption = new Adoption(_journal, strategy, _clock.GetUtcNow());
        if (positionId is null)
        {
            return adoption.HoldingAsync(symbol, volume, cancellationToken);
        }

        return volume != 0 ? adoption.PositionAsync(symbol, volume, positionId, cancellationToken)
            : throw new ArgumentException($"Position '{positionId}' is adopted with the volume that it has, which is not zero.", nameof(volume));
    }
}
