using Sessions.Brokers;

namespace Sessions.Closing;

/// <summary>
/// Asks what became of the entries that were on their way when the session ended. One that fills after that belongs to
/// the session too, so its closing is not decided for good before each of them is.
/// </summary>
internal sealed class EntrySettlement(CloseTools tools, IReadOnlyList<EntryOrder> entries)
{
    private readonly List<EntryOrder>? _open = entries.Count > 0 ? [.. entries] : null;
    private readonly DateTimeOffset _patience = tools.Clock.GetUtcNow() + tools.Options.CloseDeadline;

    public bool IsDone => _open is not { Count: > 0 };

    /// <summary>What is not known yet, in words; null where everything is.</summary>
    public string? Problem { get; private set; }

    public async Task RoundAsync()
    {
        if (_open is not { Count: > 0 })
        {
            return;
        }

        Problem = null;
        foreach (var entry in _open.ToArray())
        {
            if (entry.IsSettled || await IsSettledAsync(entry))
            {
                _open.Remove(entry);
            }
        }
    }

    private async Task<bool> IsSettledAsync(EntryOrder entry)
    {
        var (answer, failure) = await tools.AskAsync($"query order {entry.Id}", token => tools.Broker.QueryAsync(entry.Id, token));
        if (answer is null)
        {
            Problem = failure;
            return false;
        }

        if (answer.Status == OrderStatus.Rejected && !IsBelieved(entry))
        {
            Problem = $"entry {entry.Id} has no final answer, and the broker has not had it so far";
            return false;
        }

        if (entry.IsFinal(answer))
        {
            return true;
        }

        Problem = $"the broker cannot tell what became of entry {entry.Id}: {answer.Reason ?? answer.Status.ToString()}";
        return false;
    }

    /// <summary>
    /// Whether an order that the broker says it does not have may be forgotten: it may be on its way while its call has not
    /// come back, and for as long as an order may take after a call that came back without an answer.
    /// </summary>
    private bool IsBelieved(EntryOrder entry)
    {
        var now = tools.Clock.GetUtcNow();
        return now >= _patience || (entry.ReturnedAt < now && now - entry.ReturnedAt >= tools.Options.OrderTimeout);
    }
}
