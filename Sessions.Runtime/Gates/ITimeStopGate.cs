using Microsoft.Extensions.Logging;
using Sessions.Brokers;
using Sessions.Clocks;
using Sessions.Closing;
using Sessions.Orders;

namespace Sessions.Gates;

/// <summary>What a time stop asks of its gate.</summary>
internal interface ITimeStopGate
{
    /// <summary>The sessions as they are now.</summary>
    SessionTable Table { get; }

    RunOptions Options { get; }

    ILogger Logger { get; }

    BoundaryClock Clock { get; }

    IBroker Broker { get; }

    Book Book { get; }

    /// <summary>The strategy's journal, for what is written with what comes next.</summary>
    IRecordSink Journal { get; }

    /// <summary>Whether the gate has come to its end.</summary>
    bool IsFinished { get; }

    /// <summary>How much of a position is the strategy's own.</summary>
    decimal OwnOf(Position position);

    /// <summary>Writes what was noted, and does not wait for that.</summary>
    void FlushSoon();

    /// <summary>Has the gate do what is due.</summary>
    void Advance();

    /// <summary>Something is asked that the simulated clock waits for.</summary>
    void BeginWork();

    void EndWork();
}
