using Microsoft.Extensions.Logging;
using Sessions.Zones;

namespace Sessions.Gates;

/// <summary>What is to be known of the zones of a table that runs: a configuration may bring what no compiler has seen.</summary>
internal static class ZoneNotices
{
    /// <summary>Logs what there is to know, once for each zone.</summary>
    /// <param name="logger">The strategy's log.</param>
    /// <param name="zones">The zones as they were written, and the ids by which the machine has them.</param>
    public static void Write(ILogger logger, IEnumerable<(string Written, string Used)> zones)
    {
        foreach (var (written, used) in zones.Distinct())
        {
            // A Windows id is no older name: it means the same everywhere.
            if (written != used && WindowsZones.ToIana(written) != used)
            {
                logger.ZoneReplaced(written, used);
            }

            if (PlacelessZone.Of(written) is { IsTrap: true } trap)
            {
                logger.PlacelessZone(written, trap.What, trap.Advice);
            }
        }
    }
}
