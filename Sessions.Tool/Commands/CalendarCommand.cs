using System.CommandLine;

namespace Sessions.Tool.Commands;

/// <summary><c>sessions calendar</c>: what is known of exchanges, and files of holidays.</summary>
internal static class CalendarCommand
{
    public static Command Create(ToolHost host) => new("calendar", "Shows an exchange's calendar, and makes holiday files of other formats.")
    {
        CalendarShowCommand.Create(host),
        CalendarImportCommand.Create(host),
    };
}
