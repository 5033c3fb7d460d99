namespace Sessions.Clocks;

/// <summary>Something whose time comes.</summary>
internal interface IScheduled
{
    /// <summary>Its time has come.</summary>
    void Due();
}
