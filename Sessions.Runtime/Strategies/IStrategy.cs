namespace Sessions;

/// <summary>A trading strategy that declares its sessions with <see cref="SessionAttribute"/>.</summary>
public interface IStrategy
{
    /// <summary>
    /// Trades. Called again and again, one call at a time and <see cref="RunOptions.IdleInterval"/> apart, only while
    /// a session is open.
    /// </summary>
    /// <param name="session">The open occurrence, its clock and its broker handle.</param>
    /// <param name="cancellationToken">Cancelled at the end of the occurrence.</param>
    ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken);
}
