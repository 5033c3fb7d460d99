namespace Sessions.Exploration.Worlds;

/// <summary>Something that must always hold does not.</summary>
internal sealed class ViolationException(string what) : Exception(what);
