using Sessions.Orders;

namespace Sessions.Closing;

// docs/decisions.md 187
/// <summary>What a closing asks of its runner.</summary>
internal enum ClosingDo
{
    /// <summary>Run the handler.</summary>
    Handle,

    /// <summary>Cancel a resting order.</summary>
    Cancel,

    /// <summary>Ask for the open positions.</summary>
    Look,

    /// <summary>Ask what became of an order.</summary>
    Query,

    /// <summary>Put a close on record, then send it.</summary>
    Close,

    /// <summary>Tell that it is past its deadline.</summary>
    Alarm,

    /// <summary>Warn that less is left than an order may be for.</summary>
    ReportDust,

    /// <summary>Nothing is left to do.</summary>
    Finish,
}

/// <summary>One thing to do. Those of one list may be done beside each other.</summary>
/// <param name="Do">What.</param>
/// <param name="OrderId">Which order is cancelled, asked about or sent.</param>
/// <param name="Order">The close to send, as it is to be on record.</param>
internal readonly record struct ClosingEffect(ClosingDo Do, string? OrderId = null, Order? Order = null);
