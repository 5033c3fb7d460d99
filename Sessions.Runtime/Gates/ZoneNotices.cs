using Microsoft.Extensions.Logging;
using Sessions.Zones;

namespace Sessions.Gates;

/// <summary>What is to be known of the zones of a table that runs: a configuration may bring what no compiler has seen.</summary>
internal static class ZoneNotices
{
    public static void Write(ILogger logger, SessionTable table)
    {
        foreach (var (written, used) in table.Zones.Distinct())
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
