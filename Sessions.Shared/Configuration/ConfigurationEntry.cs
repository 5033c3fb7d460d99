namespace Sessions.Configuration;

/// <summary>A value, and where it stands, seen from the section.</summary>
internal sealed record ConfigurationEntry(string Path, string Value);
