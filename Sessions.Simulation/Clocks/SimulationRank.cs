using Sessions.Clocks;

namespace Sessions.Simulation;

/// <summary>A place within an instant as one number: phases first, then participants in the order of their registration.</summary>
internal static class SimulationRank
{
    private const int PhaseShift = 29;

    /// <summary>The rank of a phase's part of an instant; what belongs to no participant comes before all that do.</summary>
    public static int Of(SimulationPhase phase, int? order) => ((int)phase << PhaseShift) | (order + 1 ?? 0);

    public static SimulationPhase PhaseOf(int rank) => (SimulationPhase)(rank >> PhaseShift);
}
