using Sessions.Calendars;

namespace Sessions.Benchmarks;

/// <summary>The tables that are measured.</summary>
internal static class Tables
{
    public static readonly TimeOnly Start = new(8, 0);
    public static readonly TimeOnly End = new(12, 0);
    public const string London = "Europe/London";

    public static SessionTable One() => SessionTable.Create(Morning);

    /// <summary>The same session on the days and in the hours of an exchange.</summary>
    public static SessionTable OneOnExchange() => SessionTable.Create([Morning], new LondonStockExchange());

    /// <summary>Eight sessions in eight zones, around the globe.</summary>
    public static SessionTable Eight() => SessionTable.Create(Around());

    /// <summary>The same eight within the week of the forex market.</summary>
    public static SessionTable EightInForexWeek() => SessionTable.Create(Around(), new ForexWeek());

    /// <summary>Two exchanges, each by a calendar of its own, Tokyo's with a pause for lunch.</summary>
    public static SessionTable TwoExchanges() => SessionTable.Create(
        TokyoStockExchange.Instance.ToSession() with { OnEnd = SessionAction.CloseAll },
        LondonStockExchange.Instance.ToSession() with { OnEnd = SessionAction.CloseAll });

    /// <summary>Futures that open on the evening before and pause in the morning.</summary>
    public static SessionTable Futures() => SessionTable.Create(ChicagoGrainFutures.Instance.ToSession() with { OnEnd = SessionAction.CloseAll });

    private static Session Morning => new(Start, End) { TimeZone = London, Days = SessionDays.Weekdays };

    private static Session[] Around() =>
    [
        At("Australia/Sydney", 10, 0, 12, 0),
        At("Asia/Tokyo", 11, 30, 13, 30),
        At("Asia/Hong_Kong", 13, 0, 15, 0),
        At("Europe/Berlin", 9, 0, 10, 30),
        At(London, 10, 0, 12, 0),
        At("America/New_York", 8, 30, 10, 30),
        At("America/Chicago", 11, 0, 13, 0),
        At("America/Los_Angeles", 13, 0, 15, 0),
    ];

    private static Session At(string zone, int startHour, int startMinute, int endHour, int endMinute) =>
        new(new TimeOnly(startHour, startMinute), new TimeOnly(endHour, endMinute)) { Name = zone, TimeZone = zone, Days = SessionDays.Weekdays };
}
