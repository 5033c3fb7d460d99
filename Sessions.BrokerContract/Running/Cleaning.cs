using System.Diagnostics.CodeAnalysis;

namespace Sessions.Brokers.Contract.Running;

/// <summary>Sees to it that a check begins with nothing held, and leaves nothing behind where it can.</summary>
internal static class Cleaning
{
    private const int Rounds = 3;

    public static async Task ThrowUnlessFlatAsync(ContractAccount account, CancellationToken cancellationToken)
    {
        var snapshot = await account.Broker.GetPositionsAsync(cancellationToken);
        if (snapshot.Positions.Any(position => position.Symbol == account.Symbol))
        {
            var held = string.Join(", ", snapshot.Positions.Where(position => position.Symbol == account.Symbol).Select(ContractRun.Text));
            throw new InvalidOperationException($"The account '{account.Broker.Account}' must be flat in {account.Symbol} before a check, and holds {held}; close it, or use another symbol.");
        }

        if (account.Broker is IOrderBroker orders && (await orders.GetOrdersAsync(cancellationToken)).FirstOrDefault(order => order.Symbol == account.Symbol) is { } resting)
        {
            throw new InvalidOperationException($"The account '{account.Broker.Account}' must have no resting orders of {account.Symbol} before a check, and has {resting.Id}; cancel it, or use another symbol.");
        }
    }

    /// <summary>Closes and cancels what a check has left. What cannot be closed here keeps the next check from beginning.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "An adapter that fails here has told its problem in the check, or tells it in the next one.")]
    public static async Task CleanAsync(ContractAccount account, CancellationToken cancellationToken)
    {
        for (var round = 0; round < Rounds; round++)
        {
            try
            {
                if (await CleanOnceAsync(account, cancellationToken))
                {
                    return;
                }

                await Task.Delay(account.Quiet, account.TimeProvider, cancellationToken);
            }
            catch (Exception)
            {
                return;
            }
        }
    }

    private static async Task<bool> CleanOnceAsync(ContractAccount account, CancellationToken cancellationToken)
    {
        if (account.Broker is IOrderBroker orders)
        {
            foreach (var order in (await orders.GetOrdersAsync(cancellationToken)).Where(order => order.Symbol == account.Symbol))
            {
                await orders.CancelAsync(order.Id, cancellationToken);
            }
        }

        var snapshot = await account.Broker.GetPositionsAsync(cancellationToken);
        var left = snapshot.Positions.Where(position => position.Symbol == account.Symbol && position.Volume > 0).ToArray();
        foreach (var position in left)
        {
            await account.Broker.CloseAsync(new CloseRequest(position.Id, position.Volume) { ClientOrderId = ContractIds.Next() }, cancellationToken);
        }

        return left.Length == 0;
    }
}
