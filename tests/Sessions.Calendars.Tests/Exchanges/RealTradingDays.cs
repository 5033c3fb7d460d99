namespace Sessions.Calendars.Tests.Exchanges;

/// <summary>Every trading day that an exchange had, as recorded beside the repository.</summary>
internal static class RealTradingDays
{
    /// <summary>The days on which the record has New York's ordinary hours and the exchange kept others, by pandas_market_calendars.</summary>
    private static readonly Dictionary<string, OpenInterval> _corrections = new(StringComparer.Ordinal)
    {
        ["2001-09-17"] = Moments.Interval("2001-09-17T13:33Z", "2001-09-17T20:00Z"),
        ["2001-10-08"] = Moments.Interval("2001-10-08T13:31Z", "2001-10-08T20:00Z"),
        ["2002-09-11"] = Moments.Interval("2002-09-11T16:00Z", "2002-09-11T20:00Z"),
        ["2003-03-20"] = Moments.Interval("2003-03-20T14:32Z", "2003-03-20T21:00Z"),
        ["2004-06-07"] = Moments.Interval("2004-06-07T13:32Z", "2004-06-07T20:00Z"),
        ["2005-06-01"] = Moments.Interval("2005-06-01T13:30Z", "2005-06-01T19:56Z"),
        ["2006-12-27"] = Moments.Interval("2006-12-27T14:32Z", "2006-12-27T21:00Z"),
    };

    /// <summary>The days of a file, in order.</summary>
    public static IEnumerable<(DateOnly Date, OpenInterval Hours)> Read(string fileName)
    {
        var isNewYork = fileName.Contains("xnys", StringComparison.Ordinal);
        return SharedDataFiles.ReadRows(fileName).Select(row =>
            (Moments.Day(row[0]), isNewYork && _corrections.TryGetValue(row[0], out var hours) ? hours : Moments.Interval(row[1], row[2])));
    }
}
