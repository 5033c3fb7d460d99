namespace Sessions.Roslyn;

/// <summary>What stands where a member is to be emitted.</summary>
internal enum MemberPlace
{
    /// <summary>Nothing.</summary>
    Free = 0,

    /// <summary>A member of a base class, which the emitted one hides: it needs the modifier <c>new</c>.</summary>
    Inherited,

    /// <summary>A member that the emitted one would collide with.</summary>
    Taken,
}
