namespace Sessions.Closing;

// docs/decisions.md 34
/// <summary>
/// Which closing has which of a broker's positions, from its decision until they are confirmed closed or it gives them up. Of
/// a position that strategies share on a netting account each may close its own part beside the others.
/// </summary>
internal sealed class CloseClaims
{
    private readonly object _lock = new();
    private readonly Dictionary<string, List<Claim>> _claims = new(StringComparer.Ordinal);

    /// <summary>Takes a position for a closing; true where that closing has it, now or since earlier.</summary>
    public bool TryTake(string positionId, CloseOperation closing, object? strategy, bool isShare)
    {
        lock (_lock)
        {
            if (!_claims.TryGetValue(positionId, out var claims))
            {
                _claims.Add(positionId, claims = []);
            }

            foreach (var claim in claims)
            {
                if (claim.Closing == closing || !(claim.IsShare && isShare))
                {
                    return claim.Closing == closing;
                }
            }

            claims.Add(new Claim(closing, strategy, isShare));
            return true;
        }
    }

    public void Release(string positionId, CloseOperation closing)
    {
        lock (_lock)
        {
            if (_claims.TryGetValue(positionId, out var claims) && claims.RemoveAll(claim => claim.Closing == closing) > 0 && claims.Count == 0)
            {
                _claims.Remove(positionId);
            }
        }
    }

    /// <summary>Whether a closing has the position as a whole.</summary>
    public bool IsTaken(string positionId)
    {
        lock (_lock)
        {
            return _claims.TryGetValue(positionId, out var claims) && claims.Exists(static claim => !claim.IsShare);
        }
    }

    /// <summary>Whether another closing of the same strategy has the position as a whole.</summary>
    public bool IsTakenBeside(CloseOperation closing, object? strategy, string positionId)
    {
        lock (_lock)
        {
            return strategy is not null && _claims.TryGetValue(positionId, out var claims)
                && claims.Exists(claim => claim.Strategy == strategy && claim.Closing != closing && !claim.IsShare);
        }
    }

    private sealed record Claim(CloseOperation Closing, object? Strategy, bool IsShare);
}
