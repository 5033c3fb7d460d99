using Sessions.Manifest;
using Sessions.Schedule;

namespace Sessions.Analyzers.Configuration;

/// <summary>A session as it was compiled.</summary>
/// <param name="Name">The name by which it is known.</param>
/// <param name="Raw">What the rules judge, in the words in which a running table has it.</param>
/// <param name="HasStartHandler">Whether a handler was compiled for its start.</param>
/// <param name="HasEndHandler">Whether one was for its end.</param>
internal sealed record DeclaredSession(string Name, RawSession Raw, bool HasStartHandler, bool HasEndHandler)
{
    /// <summary>The sessions of a manifest; null where they break a rule, or cannot be read.</summary>
    /// <param name="text">The manifest's text.</param>
    /// <param name="hasCalendar">Whether the class names a calendar.</param>
    public static IReadOnlyList<DeclaredSession>? Read(string text, bool hasCalendar)
    {
        ManifestContent content;
        try
        {
            content = ManifestReader.Read(text);
        }
        catch (FormatException)
        {
            return null;
        }

        var problems = new List<ScheduleProblem>();
        var sessions = new List<DeclaredSession>(content.Sessions.Count);
        foreach (var session in content.Sessions)
        {
            // A lead may count from the close of a calendar of which the manifest does not say when it closes.
            var raw = session.Raw with { OnStart = session.Start.Action, OnEnd = session.End.Action, Scope = session.Scope, HasCalendar = true };
            if (ScheduleReader.Read(raw, sessions.Count, problems) is { } window)
            {
                sessions.Add(new DeclaredSession(
                    window.Name, RawOf(raw with { HasCalendar = hasCalendar }, window), session.Start.Handler >= 0, session.End.Handler >= 0));
            }
        }

        return content.Problems.Count == 0 && problems.Count == 0 ? sessions : null;
    }

    private static RawSession RawOf(RawSession raw, ScheduleWindow window) => raw with
    {
        Start = RawTime.At(window.Start),
        End = RawTime.At(window.EndDays == 0 ? window.End % WallTime.Day : window.End),
        Name = window.Name,
        TimeZone = window.Zone,
        EntriesUntil = window.EntriesUntil is { } until ? RawTime.At(window.EntriesUntilDays == 0 ? until % WallTime.Day : until) : RawTime.Missing,
        EntriesLead = RawDuration.Of(DurationOf(window.EntriesLead)),
        StartLag = RawDuration.Of(DurationOf(window.StartLag)),
        EndLead = RawDuration.Of(DurationOf(window.EndLead)),
        MaxHold = RawDuration.Of(DurationOf(window.MaxHold)),
    };

    private static TimeSpan? DurationOf(int? milliseconds) => milliseconds is { } time ? TimeSpan.FromMilliseconds((long)time) : null;
}
