namespace Sessions.Configuration;

/// <summary>The section of a configuration that speaks of sessions.</summary>
internal static class SectionWords
{
    /// <summary>Its name where a host does not say another.</summary>
    public const string Name = "Sessions";

    /// <summary>Adds that a value stands in the section's own place.</summary>
    public static void AddValueOfSection(FaultList faults) => faults.Add(
        ConfigurationFaultKind.InvalidValue, "", "the section itself has a value, which says nothing; strategies, Options and Host stand below it");
}
