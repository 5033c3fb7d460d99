namespace Sessions.Manifest;

/// <summary>What a manifest says of one boundary of a session.</summary>
/// <param name="Action">The number of the action.</param>
/// <param name="Custom">The method that is named for it, or null.</param>
/// <param name="Handler">The number by which the class knows that method, or -1.</param>
internal readonly record struct ManifestAction(int Action, string? Custom, int Handler)
{
    public const int NoHandler = -1;
}
