using CsCheck;

namespace Sessions.Occurrences.Tests.Properties;

/// <summary>Tables of one to six sessions, some of days, in zones of all kinds; those that break a rule are left out.</summary>
internal static class RandomTables
{
    private static readonly string[] _zones =
    [
        "UTC", "Europe/London", "Europe/Dublin", "America/New_York", "America/Santiago", "Asia/Tokyo", "Asia/Kolkata", "Asia/Beirut",
        "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Africa/Casablanca", "Antarctica/Troll",
    ];

    private static readonly Gen<TimeOnly> _time = Gen.Frequency(
        (3, Gen.Int[0, (24 * 12) - 1].Select(static five => new TimeOnly(five * 5 * TimeSpan.TicksPerMinute))),
        (1, Gen.Int[0, (24 * 3600 * 1000) - 1].Select(static millisecond => new TimeOnly(millisecond * TimeSpan.TicksPerMillisecond))));

    private static readonly Gen<Session> _session = Gen.Select(
        _time,
        Gen.Frequency((3, Gen.Int[1, 180]), (1, Gen.Int[180, (24 * 60) - 1])),
        Gen.Frequency((2, Gen.Const((int)SessionDays.EveryDay)), (3, Gen.Int[1, (int)SessionDays.EveryDay])),
        Gen.Int[0, _zones.Length - 1],
        static (start, minutes, days, zone) => new Session(start, start.AddMinutes(minutes)) { Days = (SessionDays)days, TimeZone = _zones[zone] });

    /// <summary>On one day of the week, until up to seven days later.</summary>
    private static readonly Gen<Session> _long = Gen.Select(
        _time, _time, Gen.Int[1, 6], Gen.Int[0, 6], Gen.Int[0, _zones.Length - 1],
        static (start, end, endDays, day, zone) => new Session(start, end) { EndDays = endDays, Days = (SessionDays)(1 << day), TimeZone = _zones[zone] });

    private static readonly Gen<SessionTable?> _one = Gen.Frequency(
        (8, _session.Array[1, 6]),
        (2, Gen.Select(_long, _session.Array[0, 2], static (first, others) => new[] { first }.Concat(others).ToArray())),
        (1, _time.Select(static time => new[] { Session.AllDay(time) with { TimeZone = "America/Chicago" } })))
        .Select(static sessions => TryCreate([.. sessions.Select(static (session, i) => session with { Name = $"S{i}" })]));

    public static Gen<SessionTable> Any { get; } = _one.Where(static table => table is not null)!;

    /// <summary>Any instant of the known years, but for the last: a property may look a year ahead.</summary>
    public static Gen<DateTimeOffset> Moment { get; } =
        Gen.Long[new DateTime(1970, 1, 1).Ticks, new DateTime(2099, 11, 1).Ticks].Select(static ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    private static SessionTable? TryCreate(Session[] sessions)
    {
        try
        {
            return SessionTable.Create(sessions);
        }
        catch (SessionTableException)
        {
            return null;
        }
    }
}
