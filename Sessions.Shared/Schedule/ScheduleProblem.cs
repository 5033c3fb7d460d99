using System.Collections.Immutable;
using System.Globalization;
using Sessions.Collections;

namespace Sessions.Schedule;

/// <summary>One violated rule.</summary>
/// <param name="Id">The rule, one of <see cref="RuleIds"/>.</param>
/// <param name="Format">The rule's message, one of <see cref="RuleMessages"/>.</param>
/// <param name="Values">What fills the message.</param>
/// <param name="Session">The session at fault, by its place in the declaration, or -1 for the class as a whole.</param>
/// <param name="Argument">The argument at fault.</param>
/// <param name="OtherSession">The second session concerned, or -1.</param>
internal sealed record ScheduleProblem(
    string Id,
    string Format,
    EquatableArray<string> Values,
    int Session,
    ScheduleArgument Argument,
    int OtherSession = -1)
{
    /// <summary>What may stand in the place of the value at fault, or null where there is no telling.</summary>
    public string? Suggestion { get; init; }

    public string Message
    {
        get
        {
            var values = new object[Values.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = Values[i];
            }

            return string.Format(CultureInfo.InvariantCulture, Format, values);
        }
    }

    public static ScheduleProblem Of(string id, string format, int session, ScheduleArgument argument, params string[] values) =>
        new(id, format, new EquatableArray<string>(ImmutableArray.Create(values)), session, argument);
}
