using Sessions.Brokers;
using Sessions.Clocks;

namespace Sessions.Closing;

// docs/decisions.md 25
/// <summary>
/// Asks what became of the entries that were on their way when the session ended. One that fills after that belongs to
/// the session too, so its closing is not decided for good before each of them is.
/// </summary>
/// <param name="tools">The broker and the limits.</param>
/// <param name="entries">Those of which it is not known what they came to.</param>
/// <param name="cancels">Whether what comes to rest is cancelled, so that it too has an end to wait for.</param>
internal sealed class EntrySettlement(CloseTools tools, IReadOnlyList<EntryOrder> entries, bool cancels)
{
    private readonly List<EntryOrder>? _open = entries.Count > 0 ? [.. entries] : null;
    private readonly Deadline _patience = new(tools.Clock, tools.Options.CloseDeadline);

    private readonly List<(OpenRequest Request, OrderResult Answer)>? _fills = entries.Count > 0 ? [] : null;
    private readonly InTurn? _turns = entries.Count > 0 ? new(tools) : null;
    private bool _mayRest;

    public bool IsDone => _open is not { Count: > 0 };

    /// <summary>Whether some of them may have come to rest since this was asked last.</summary>
    public bool HaveComeToRest()
    {
        var have = _mayRest;
        _mayRest = false;
        return have;
    }

    /// <summary>Those that have filled, as far as it was found out since this was emptied.</summary>
    public IReadOnlyList<(OpenRequest Request, OrderResult Answer)> Fills => _fills ?? [];

    /// <summary>What has filled so far is known by the snapshot that is asked for now.</summary>
    public void EmptyFills() => _fills?.Clear();

    /// <summary>What is not known yet, in words; null where everything is.</summary>
    public string? Problem { get; private set; }

    public async Task RoundAsync()
    {
        if (_open is not { Count: > 0 })
        {
            return;
        }

        Problem = null;
        _open.RemoveAll(entry => IsOver(entry, entry.Answer));
        var settled = new HashSet<EntryOrder>();
        await _turns!.EachAsync(_open, static entry => entry.Id, async entry =>
        {
            if (await IsSettledAsync(entry))
            {
                lock (settled)
                {
                    settled.Add(entry);
                }
            }
        });
        _open.RemoveAll(settled.Contains);
    }

    private async Task<bool> IsSettledAsync(EntryOrder entry)
    {
        var (answer, failure) = await tools.AskAsync($"query order {entry.Id}", token => tools.Broker.QueryAsync(entry.Query, token));
        if (answer is null)
        {
            Problem = failure;
            return false;
        }

        entry.Heard(answer);
        if (answer.Status == OrderStatus.NotFound)
        {
            var isBelieved = IsBelieved(entry);
            Problem = isBelieved ? Problem : $"entry {entry.Id} has no final answer, and the broker has not had it so far";
            return isBelieved;
        }

        if (IsOver(entry, answer))
        {
            return true;
        }

        Problem = $"the broker cannot tell what became of entry {entry.Id}: {answer.Reason ?? answer.Status.ToString()}";
        return false;
    }

    private bool IsOver(EntryOrder entry, OrderResult? answer)
    {
        if (answer?.IsWithVenue == true && entry.Request.Type != OrderType.Market)
        {
            _mayRest = true;
        }

        if (answer is { Status: OrderStatus.Filled, Volume: > 0 })
        {
            lock (_fills!)
            {
                _fills.Add((entry.Request, answer));
            }
        }

        return answer is not null && (answer.IsTerminal || (!cancels && EntryOrder.IsFinal(answer)));
    }

    /// <summary>
    /// Whether an order that the broker says it does not have may be forgotten: it may be on its way while its call has not
    /// come back, and for as long as an order may take after a call that came back without an answer.
    /// </summary>
    private bool IsBelieved(EntryOrder entry)
    {
        var now = tools.Clock.GetUtcNow();
        return _patience.IsOver(tools.Clock) || entry.IsKnown || (entry.ReturnedAt < now && now - entry.ReturnedAt >= tools.Patience);
    }
}
