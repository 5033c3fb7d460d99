using System.ComponentModel;

namespace Sessions.Generated;

/// <summary>A strategy together with its table and its handlers. The generator implements it explicitly on the class.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IGatedStrategy : IStrategy
{
    /// <summary>The strategy's sessions.</summary>
    /// <exception cref="SessionTableException">They break a rule.</exception>
    SessionTable Sessions { get; }

    /// <summary>Calls the handler with a number, <see cref="Session.StartHandler"/> or <see cref="Session.EndHandler"/>.</summary>
    /// <param name="handler">The number.</param>
    /// <param name="session">The occurrence that begins or ends.</param>
    /// <param name="cancellationToken">Cancelled when the handler's time is up.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no handler with that number.</exception>
    ValueTask InvokeAsync(int handler, SessionContext session, CancellationToken cancellationToken) =>
        throw new ArgumentOutOfRangeException(nameof(handler), handler, "There is no handler with this number.");
}
