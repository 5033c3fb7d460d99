namespace Sessions.Manifest;

/// <summary>A rule that the sessions of a class break: what its manifest has in place of sessions.</summary>
internal sealed record ManifestProblem(string Id, string Message);
