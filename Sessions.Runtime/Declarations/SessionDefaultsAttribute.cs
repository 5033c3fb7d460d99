namespace Sessions;

/// <summary>
/// Says once what holds for every session of the assembly that does not say otherwise:
/// <c>[assembly: SessionDefaults(TimeZone = "Europe/London", Days = SessionDays.Weekdays)]</c>.
/// </summary>
/// <remarks>
/// A market, as in <c>[Session(Market.Tokyo)]</c>, has its own zone and days, which come before these. Sessions taken from
/// another assembly with <see cref="UseSessionsAttribute"/> keep that assembly's defaults. Tables made in code, by
/// <see cref="SessionTable.Create(Session[])"/>, are not concerned.
/// </remarks>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class SessionDefaultsAttribute : Attribute
{
    /// <summary>The IANA id of the zone of sessions that name none. Default: UTC.</summary>
    public string? TimeZone { get; set; }

    /// <summary>The weekdays on which sessions start that name none. Default: every day.</summary>
    public SessionDays Days { get; set; } = SessionDays.EveryDay;
}
