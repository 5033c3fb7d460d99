namespace Sessions.Reports;

/// <summary>A picture of a simulation's report.</summary>
public enum SimulationPicture
{
    /// <summary>A symbol's price, with sessions shaded where they are wide enough to be seen, entries and exits.</summary>
    Price = 0,

    /// <summary>The account's equity and balance.</summary>
    Equity = 1,

    /// <summary>The net profit of each session of each strategy.</summary>
    ProfitBySession = 2,

    /// <summary>The net profit of the occurrences of each weekday, by the calendars of their zones.</summary>
    ProfitByWeekday = 3,

    /// <summary>How long after their boundaries occurrences were begun, were ended and had closed what they were to close.</summary>
    Lateness = 4,
}
