namespace Sessions.Simulation;

/// <summary>One of the four prices of a bar, in the order of their columns.</summary>
internal enum BarField
{
    Open,
    High,
    Low,
    Close,
}
