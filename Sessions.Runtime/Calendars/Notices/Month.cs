namespace Sessions.Calendars;

/// <summary>The months, so that a notice can say <c>Every(25, December)</c>.</summary>
public enum Month
{
    /// <summary>The first month.</summary>
    January = 1,

    /// <summary>The second month.</summary>
    February = 2,

    /// <summary>The third month.</summary>
    March = 3,

    /// <summary>The fourth month.</summary>
    April = 4,

    /// <summary>The fifth month.</summary>
    May = 5,

    /// <summary>The sixth month.</summary>
    June = 6,

    /// <summary>The seventh month.</summary>
    July = 7,

    /// <summary>The eighth month.</summary>
    August = 8,

    /// <summary>The ninth month.</summary>
    September = 9,

    /// <summary>The tenth month.</summary>
    October = 10,

    /// <summary>The eleventh month.</summary>
    November = 11,

    /// <summary>The twelfth month.</summary>
    December = 12,
}
