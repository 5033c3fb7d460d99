namespace Sessions.Brokers;

/// <summary>The first, highest, lowest and last price of a bar, in the symbol's quote currency.</summary>
/// <param name="Open">The first price.</param>
/// <param name="High">The highest price.</param>
/// <param name="Low">The lowest price.</param>
/// <param name="Close">The last price.</param>
public readonly record struct BarPrices(decimal Open, decimal High, decimal Low, decimal Close)
{
    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(BarPrices), PrintMembers);
}
