using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sessions.CodeFixes.Editing;
using Sessions.Roslyn;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Schedule;

/// <summary>Writes the two times of a [Session] anew, as hours where hours were written and suffice, else as texts.</summary>
internal static class TimeArguments
{
    public static string Quote(string time) => "\"" + time + "\"";

    /// <param name="attribute">A [Session] with two times.</param>
    /// <param name="raw">The times as they are to be; those that are written are left alone.</param>
    /// <param name="written">The times as they are.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static IEnumerable<SourceEdit> Write(AttributeData attribute, RawSession raw, RawSession written, CancellationToken cancellationToken)
    {
        // The constructor takes two hours or two texts.
        var asHours = written.Start.Hour is not null && HourOf(raw.Start) is not null && HourOf(raw.End) is not null;
        if (asHours != written.Start.Hour is not null || raw.Start != written.Start)
        {
            yield return Write(attribute, ScheduleArgument.Start, raw.Start, asHours, cancellationToken);
        }

        if (asHours != written.Start.Hour is not null || raw.End != written.End)
        {
            yield return Write(attribute, ScheduleArgument.End, raw.End, asHours, cancellationToken);
        }
    }

    private static SourceEdit Write(
        AttributeData attribute, ScheduleArgument argument, RawTime time, bool asHour, CancellationToken cancellationToken)
    {
        var place = SessionSyntax.LocationOf(attribute, argument, cancellationToken);
        var text = asHour
            ? HourOf(time)!.Value.ToString(CultureInfo.InvariantCulture)
            : Quote(time.Hour is { } hour ? WallTime.Format(hour * WallTime.Hour) : time.Text!);
        return new SourceEdit(place.SourceTree!, place.SourceSpan, text);
    }

    /// <summary>The time as a whole hour of 0 to 24, or null where it is none.</summary>
    private static int? HourOf(RawTime raw) =>
        TimeText.TryReadEnd(raw, out var time) && time <= WallTime.Day && time % WallTime.Hour == 0 ? time / WallTime.Hour : null;
}
