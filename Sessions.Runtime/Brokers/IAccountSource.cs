namespace Sessions.Brokers;

// docs/decisions.md 244
/// <summary>
/// A broker that tells what its account is worth, for an adapter to implement beside <see cref="IBroker"/>. Without it a strategy
/// with a limit on its loss is refused at start.
/// </summary>
public interface IAccountSource
{
    /// <summary>
    /// The account's currency and its equity now. An adapter throws where the venue does not tell: an equity of zero means that
    /// everything is lost.
    /// </summary>
    /// <param name="cancellationToken">Stops the request.</param>
    ValueTask<AccountState> GetAccountAsync(CancellationToken cancellationToken);
}
