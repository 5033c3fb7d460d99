namespace Sessions.Manifest;

/// <summary>What the text of a manifest holds: sessions or, where a rule is broken, every problem.</summary>
internal sealed record ManifestContent(IReadOnlyList<ManifestSession> Sessions, IReadOnlyList<ManifestProblem> Problems);
