using Sessions.Schedule;

namespace Sessions.Generator.Models;

/// <summary>A session whose window has been read.</summary>
internal sealed record ScheduledSession(DeclaredSession Declared, ScheduleWindow Window);
