namespace Sessions.Brokers;

/// <summary>For how much of an instrument an account takes orders.</summary>
/// <param name="Symbol">The instrument.</param>
public sealed record InstrumentRules(string Symbol)
{
    /// <summary>The least volume of an order, in the broker's unit; zero, the default, for any above zero.</summary>
    public decimal MinVolume { get; init; }

    /// <summary>Volumes are whole multiples of it; zero, the default, for any.</summary>
    public decimal VolumeStep { get; init; }

    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(InstrumentRules), PrintMembers);
}
