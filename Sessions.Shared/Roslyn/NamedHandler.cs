using Sessions.Schedule;

namespace Sessions.Roslyn;

/// <summary>What a session says of one of its boundaries.</summary>
/// <param name="Action">The number of its action.</param>
/// <param name="Method">The method it names, or null.</param>
/// <param name="ActionProperty">The property that says the action.</param>
/// <param name="Property">The property that names the method.</param>
internal readonly record struct NamedHandler(int Action, string? Method, ScheduleArgument ActionProperty, ScheduleArgument Property)
{
    public static NamedHandler At(SessionDeclaration session, bool atStart) => atStart
        ? new(session.OnStart, NameOf(session.CustomStart), ScheduleArgument.OnStart, ScheduleArgument.CustomStart)
        : new(session.OnEnd, NameOf(session.CustomEnd), ScheduleArgument.OnEnd, ScheduleArgument.CustomEnd);

    private static string? NameOf(string? written) => string.IsNullOrWhiteSpace(written) ? null : written;
}
