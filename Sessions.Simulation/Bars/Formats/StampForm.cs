namespace Sessions.Simulation;

/// <summary>How a file dates its bars.</summary>
internal enum StampForm
{
    /// <summary>ISO 8601 with an offset.</summary>
    Instant,

    /// <summary>Seconds, milliseconds or microseconds since 1970.</summary>
    Unix,

    /// <summary>Seconds since 1970, or ISO 8601 with an offset, or a day.</summary>
    UnixOrInstant,

    /// <summary>A date and a time of some clock, in one field or in two; a date alone is its midnight.</summary>
    Local,

    /// <summary>A date and a time with an offset, as in <c>01.05.2014 00:00:00.000 GMT+0200</c>.</summary>
    LocalWithOffset,

    /// <summary>Milliseconds since the midnight that the file's name tells, or a date and a time of the same clock.</summary>
    SinceMidnight,
}
