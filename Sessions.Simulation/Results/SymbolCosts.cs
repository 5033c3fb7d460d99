namespace Sessions.Simulation;

/// <summary>On which terms a symbol was traded in a simulation, and what its bars were.</summary>
/// <param name="Instrument">The instrument, with slippage, commission and swap.</param>
/// <param name="Timeframe">The length of the replayed bars.</param>
/// <param name="BarCount">How many of them were replayed.</param>
/// <param name="MeanSpread">The mean of ask − bid at their closes, in price units; zero where the bars have no spread.</param>
public sealed record SymbolCosts(Instrument Instrument, TimeSpan Timeframe, long BarCount, decimal MeanSpread)
{
    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(SymbolCosts), PrintMembers);
}
