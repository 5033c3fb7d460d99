using Sessions.Clocks;

namespace Sessions.Simulation;

/// <summary>
/// Reads ahead what the next events need. With thousands of participants all of it lies outside the processor's caches:
/// asked for one event after another, each of its objects is waited for; asked for side by side, they come together.
/// </summary>
internal sealed class SimulationLookAhead
{
    /// <summary>As many as a processor fetches at once, more or less.</summary>
    public const int Width = 8;

    /// <summary>What was read: kept, so that no compiler leaves the reading out.</summary>
    private int _read;

    public void Read(ReadOnlySpan<SimulationEntry> entries)
    {
        while (entries.Length > 1)
        {
            ReadTogether(entries[..Math.Min(Width, entries.Length)]);
            entries = entries[Math.Min(Width, entries.Length)..];
        }
    }

    /// <summary>One pass for each object that is found by way of the one before.</summary>
    private void ReadTogether(ReadOnlySpan<SimulationEntry> entries)
    {
        foreach (ref readonly var entry in entries)
        {
            _read += entry.Event.Version;
        }

        foreach (ref readonly var entry in entries)
        {
            _read += entry.Event.Owner?.KnownWaits ?? 0;
        }

        foreach (ref readonly var entry in entries)
        {
            _read += entry.Event.ReadAhead();
        }
    }
}
