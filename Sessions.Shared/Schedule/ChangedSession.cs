namespace Sessions.Schedule;

/// <summary>A declared session as a configuration changes it, for the same rules to judge.</summary>
internal static class ChangedSession
{
    /// <param name="declared">The session as it was declared.</param>
    /// <param name="name">The name by which it is known, which it keeps under new hours.</param>
    /// <param name="change">What is changed.</param>
    public static RawSession Of(RawSession declared, string name, SessionChange change) => declared with
    {
        Start = change.Start is { } start ? RawTime.Of(start) : declared.Start,
        End = change.End is { } end ? RawTime.Of(end) : declared.End,
        Name = name,
        TimeZone = change.TimeZone ?? declared.TimeZone,
        Days = change.Days ?? declared.Days,
        EntriesUntil = change.EntriesUntil is { } until ? RawTime.Of(until) : declared.EntriesUntil,
        EntriesLead = change.EntriesUntil is null ? declared.EntriesLead : default,
        StartLag = change.StartLag is { } lag ? RawDuration.Of(lag) : declared.StartLag,
        MaxHold = change.MaxHold is { } hold ? RawDuration.Of(hold) : declared.MaxHold,
        EndLead = change.EndLead is { } lead ? RawDuration.Of(lead) : declared.EndLead,
        Breaks = change.Breaks ?? declared.Breaks,
        OnStart = change.OnStart ?? declared.OnStart,
        OnEnd = change.OnEnd ?? declared.OnEnd,
    };
}
