using Sessions.Clocks;

namespace Sessions.Closing;

/// <summary>What a round of a closing has done already.</summary>
/// <param name="until">When no close is begun any more.</param>
internal sealed class CloseRound(Deadline until)
{
    private HashSet<(ClosingDo Do, string? Order)>? _done;
    private static readonly object _lock = new();

    private HashSet<string>? _closed;

    public Deadline Until => until;

    /// <summary>Whether a list could show anything that the last one of the round did not.</summary>
    public bool MayLook { get; private set; } = true;

    /// <summary>Whether the account was looked at.</summary>
    public bool HasSeen { get; private set; }

    public bool IsFirst(ClosingEffect effect) => (_done ??= []).Add((effect.Do, effect.OrderId));

    public bool IsTurnOf(string target) => _closed?.Contains(target) != true;

    /// <summary>A target has had its turn. What could not be sent since the list is too old has not.</summary>
    public void HadTurn(string target)
    {
        lock (_lock)
        {
            (_closed ??= new(StringComparer.Ordinal)).Add(target);
        }
    }

    public void HasLooked() => (MayLook, HasSeen) = (false, true);

    public void HasChanged() => MayLook = true;
}
