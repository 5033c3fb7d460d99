namespace Sessions.Brokers;

/// <summary>Carries out the actions of a session by hand.</summary>
public static class SessionActions
{
    /// <summary>Carries out a closing action; <see cref="SessionAction.None"/> does nothing.</summary>
    /// <param name="action">Any action but <see cref="SessionAction.Custom"/>, which belongs to a strategy.</param>
    /// <param name="closer">Whose positions, and how.</param>
    /// <param name="cancellationToken">Stops further rounds; a close that was sent is not recalled.</param>
    /// <exception cref="ArgumentOutOfRangeException">The action is Custom, or no action at all.</exception>
    public static Task<CloseReport> ExecuteAsync(SessionAction action, PositionCloser closer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(closer);
        return action is >= SessionAction.None and < SessionAction.Custom
            ? closer.CloseAsync(action, null, cancellationToken)
            : throw new ArgumentOutOfRangeException(nameof(action), action, "Only None, CloseAll, CloseWin and CloseLoss can be carried out without a strategy.");
    }
}
