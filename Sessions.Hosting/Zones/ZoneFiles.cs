using System.Security.Cryptography;

namespace Sessions.Hosting.Zones;

/// <summary>The files that a machine's time zone rules come from, in the folder that the platform reads; Windows has none.</summary>
internal sealed class ZoneFiles(string? folder)
{
    public static ZoneFiles OfMachine { get; } = new(
        OperatingSystem.IsWindows() ? null : Environment.GetEnvironmentVariable("TZDIR") is { Length: > 0 } chosen ? chosen : "/usr/share/zoneinfo");

    /// <summary>What a zone's file is known by; null where there is none or it cannot be read, as while it is being replaced.</summary>
    public string? SumOf(string zone)
    {
        if (folder is null)
        {
            return null;
        }

        try
        {
            return Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, zone))));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
