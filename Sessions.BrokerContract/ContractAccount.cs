namespace Sessions.Brokers.Contract;

/// <summary>
/// An account under test, and what only its owner can do with it. A hook that is not given leaves the checks that need it out,
/// and each of those says so.
/// </summary>
/// <param name="broker">The adapter.</param>
/// <param name="symbol">What is traded: liquid, open now, and flat in the account.</param>
/// <param name="volume">A small volume of it, in the broker's unit; up to six times as much is held at a time, in whole multiples.</param>
public sealed class ContractAccount(IBroker broker, string symbol, decimal volume)
{
    /// <summary>The adapter.</summary>
    public IBroker Broker { get; } = broker ?? throw new ArgumentNullException(nameof(broker));

    /// <summary>What is traded.</summary>
    public string Symbol { get; } = symbol ?? throw new ArgumentNullException(nameof(symbol));

    /// <summary>A small volume, in the broker's unit.</summary>
    public decimal Volume { get; } = volume > 0 ? volume : throw new ArgumentOutOfRangeException(nameof(volume), volume, "The volume must be above zero.");

    /// <summary>The price of a limit order to buy that the market will not reach, or null: then no resting order is tried.</summary>
    public decimal? RestingPrice { get; init; }

    /// <summary>The price of a long's stop-loss that the market will not reach, or null: then no position with an exit is tried.</summary>
    public decimal? StopLoss { get; init; }

    /// <summary>The clock by which it is waited, which must be the one of the machine that runs sessions. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>How long the account may take to show what it has answered. Default: 10 s.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long is waited for something that must not happen. Default: 1 s.</summary>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Makes the venue unable to tell its positions until what it returns is disposed of, or null.</summary>
    public Func<ValueTask<IAsyncDisposable>>? FailSnapshots { get; init; }

    /// <summary>Makes the venue carry out orders whose answers get lost until what it returns is disposed of, or null.</summary>
    public Func<ValueTask<IAsyncDisposable>>? LoseAnswers { get; init; }

    /// <summary>Loses requests on their way to the venue until what it returns is disposed of, or null.</summary>
    public Func<ValueTask<IAsyncDisposable>>? LoseRequests { get; init; }

    /// <summary>Makes the venue carry out orders and keep back its answers until what it returns is disposed of, or null.</summary>
    public Func<ValueTask<IAsyncDisposable>>? HoldAnswers { get; init; }

    /// <summary>Makes the venue carry out orders and answer them with a server error until what it returns is disposed of, or null.</summary>
    public Func<ValueTask<IAsyncDisposable>>? FailAnswers { get; init; }

    /// <summary>Makes the venue answer orders with a server error, and not carry them out, until what it returns is disposed of, or null.</summary>
    public Func<ValueTask<IAsyncDisposable>>? FailRequests { get; init; }

    /// <summary>Closes the market until what it returns is disposed of, or null.</summary>
    public Func<ValueTask<IAsyncDisposable>>? CloseMarket { get; init; }

    /// <summary>Makes another adapter to the account, as a process does that starts anew, or null.</summary>
    public Func<ValueTask<IBroker>>? Reconnect { get; init; }

    /// <summary>Buys a volume of the symbol on the account by other ways than the adapter, and without a tag, or null.</summary>
    public Func<decimal, ValueTask>? TradeElsewhere { get; init; }

    /// <summary>Makes the venue fill no more of an order than a volume, and drop the rest, until what it returns is disposed of, or null.</summary>
    public Func<decimal, ValueTask<IAsyncDisposable>>? FillAtMost { get; init; }

    /// <summary>Called when a check is done with the account, or null.</summary>
    public Func<ValueTask>? Release { get; init; }

    internal bool IsHedging => Broker.Capabilities.HasFlag(BrokerCapabilities.Hedging);

    internal bool KeepsTags => Broker.Capabilities.HasFlag(BrokerCapabilities.Tags);

    internal ValueTask ReleaseAsync() => Release?.Invoke() ?? ValueTask.CompletedTask;
}
