using System.Globalization;
using Sessions.Occurrences;
using Sessions.Schedule;

namespace Sessions.Tool.Times;

/// <summary>The zone in which a command reads and shows times.</summary>
internal sealed class ShownZone
{
    private const int FirstYear = 1970;
    private const int LastYear = 2100;

    private readonly ZoneClock _clock;

    private ShownZone(string id, ZoneClock clock)
    {
        Id = id;
        _clock = clock;
    }

    /// <summary>UTC, where nobody asked for another.</summary>
    public static ShownZone Utc { get; } = Read(ScheduleWindow.DefaultZone);

    /// <summary>The IANA id.</summary>
    public string Id { get; }

    /// <summary>The zone of an IANA or Windows id.</summary>
    /// <exception cref="ToolException">There is none; names the nearest.</exception>
    public static ShownZone Read(string? id)
    {
        if (id is null)
        {
            return Utc;
        }

        return ZoneClock.TryGet(id, out var clock)
            ? new ShownZone(clock.Id, clock)
            : throw new ToolException($"Unknown time zone '{ShownText.Cut(id)}'; {SystemZoneRules.Instance.AdviceFor(id).Words}");
    }

    /// <summary>The instant by this zone's clock; in UTC where it is of a year whose clocks nobody knows, such as that of a broker's empty field.</summary>
    public DateTimeOffset ToLocal(DateTimeOffset instant) => instant.UtcDateTime.Year is < FirstYear or > LastYear ? instant.ToUniversalTime() : _clock.ToLocal(instant.UtcTicks);

    /// <summary>
    /// The first instant at which the clock shows a time of a day or a later one: in a gap the first instant after it, in an
    /// overlap the earlier of the two.
    /// </summary>
    /// <param name="date">The day.</param>
    /// <param name="time">Milliseconds since its midnight.</param>
    public DateTimeOffset Resolve(DateOnly date, int time) => new(_clock.Resolve(date, time), TimeSpan.Zero);

    /// <summary>Date, weekday and time with the offset, such as <c>Fri 2026-03-27 08:00 +00:00</c>.</summary>
    public string Show(DateTimeOffset instant)
    {
        var local = ToLocal(instant);
        return local.ToString(WithSeconds(local) ? "ddd yyyy-MM-dd HH:mm:ss zzz" : "ddd yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
    }

    /// <summary>The time of day alone, such as <c>08:00</c>.</summary>
    public string ShowTime(DateTimeOffset instant)
    {
        var local = ToLocal(instant);
        return local.ToString(WithSeconds(local) ? "HH:mm:ss" : "HH:mm", CultureInfo.InvariantCulture);
    }

    private static bool WithSeconds(DateTimeOffset local) => local.TimeOfDay.Seconds != 0 || local.TimeOfDay.Milliseconds != 0;
}
