namespace Sessions.Simulation;

/// <summary>Which end of a bar its file dates it by.</summary>
public enum BarStamp
{
    /// <summary>Its first instant, as most exports do: the minute from 09:00 is dated 09:00.</summary>
    Open,

    /// <summary>The instant at which it is over: the minute from 09:00 is dated 09:01.</summary>
    Close,
}
