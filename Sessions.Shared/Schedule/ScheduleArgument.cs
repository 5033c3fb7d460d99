namespace Sessions.Schedule;

/// <summary>The part of a session's declaration that a problem is about.</summary>
internal enum ScheduleArgument
{
    Session = 0,
    Start,
    End,
    Name,
    TimeZone,
    Days,
    EntriesUntil,
    OnStart,
    OnEnd,
    CustomStart,
    CustomEnd,
    EndLead,
    Breaks,
    Scope,
    EntriesLead,
    Market,
    StartLag,
    MaxHold,
}
