using Sessions.Configuration;

namespace Sessions.Hosting.Configuration;

/// <summary>The zones of the machine that runs the host.</summary>
internal sealed class MachineZoneNames : IZoneNames
{
    private readonly Lazy<string[]> _ids = new(static () => [.. TimeZoneInfo.GetSystemTimeZones().Select(static zone => zone.Id)]);

    public IReadOnlyCollection<string> Ids => _ids.Value;

    public bool Knows(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out _) || TimeZoneInfo.TryConvertWindowsIdToIanaId(name, out _);
}
