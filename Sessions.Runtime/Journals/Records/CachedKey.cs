namespace Sessions.Journals.Records;

/// <summary>A record's key, made once for all of its states. It follows from the record's members, so that it makes no two of them differ.</summary>
internal struct CachedKey : IEquatable<CachedKey>
{
    public string? Text;

    public readonly bool Equals(CachedKey other) => true;

    public override readonly bool Equals(object? obj) => obj is CachedKey;

    public override readonly int GetHashCode() => 0;
}
