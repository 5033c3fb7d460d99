using NodaTime.TimeZones;
using Sessions.Configuration;
using Sessions.Zones;

namespace Sessions.Analyzers.Configuration;

/// <summary>The names of the zones that the analyzers know.</summary>
internal sealed class TzdbZoneNames : IZoneNames
{
    private static readonly HashSet<string> _ids = new(TzdbDateTimeZoneSource.Default.GetIds(), StringComparer.Ordinal);

    private TzdbZoneNames()
    {
    }

    public static TzdbZoneNames Instance { get; } = new();

    public IReadOnlyCollection<string> Ids => _ids;

    public bool Knows(string name) => _ids.Contains(name) || WindowsZones.Find(name) is not null;
}
