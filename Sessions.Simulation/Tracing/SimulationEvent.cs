using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>Something that happened in a simulation.</summary>
/// <param name="Instant">When, UTC.</param>
/// <param name="Strategy">Whose it is; null for a position without a tag.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Session">The name of the session that was open or ending then, or null.</param>
public sealed record SimulationEvent(DateTimeOffset Instant, string? Strategy, SimulationEventKind Kind, string? Session)
{
    /// <summary>The date by which a session's start counts, see <see cref="SessionContext.TradingDate"/>; null for what is no start.</summary>
    public DateOnly? TradingDate { get; init; }

    /// <summary>The position that was opened, or null.</summary>
    public Position? Position { get; init; }

    /// <summary>What was closed, or null.</summary>
    public Trade? Trade { get; init; }

    /// <summary>How long before the market's close an end came, as the session's lead has it; zero where it was the window's end, and for what is no end.</summary>
    public TimeSpan Lead { get; init; }

    /// <summary>What an end closed, in words, or null.</summary>
    public string? Report { get; init; }

    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(SimulationEvent), PrintMembers);
}
