namespace Sessions.Clocks;

/// <summary>Something whose time comes.</summary>
internal interface IScheduled
{
    /// <summary>Its time has come.</summary>
    void Due();

    /// <summary>The clock was set back while it is waited for: by the time that passes, its instant is further away than it was.</summary>
    void SetBack()
    {
    }
}
