using System.Collections.Immutable;
using System.Globalization;
using Sessions.Collections;

namespace Sessions.Schedule;

/// <summary>One violated rule.</summary>
/// <param name="Rule">The rule, one of <see cref="Rules"/>.</param>
/// <param name="Values">What fills the rule's message.</param>
/// <param name="Session">The session at fault, by its place in the declaration, or -1 for the class as a whole.</param>
/// <param name="Argument">The argument at fault.</param>
/// <param name="OtherSession">The second session concerned, or -1.</param>
internal sealed record ScheduleProblem(
    Rule Rule,
    EquatableArray<string> Values,
    int Session,
    ScheduleArgument Argument,
    int OtherSession = -1)
{
    /// <summary>What may stand in the place of the value at fault, or null where there is no telling.</summary>
    public string? Suggestion { get; init; }

    public string Id => Rule.Id;

    /// <summary>Whether it is worth knowing and no more, where its rule is a warning otherwise.</summary>
    public bool IsInfo { get; init; }

    public string Message
    {
        get
        {
            var values = new object[Values.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = Values[i];
            }

            return string.Format(CultureInfo.InvariantCulture, Rule.Message, values);
        }
    }

    /// <summary>The values may hold what an author or a stranger wrote; the message is fit to be printed.</summary>
    public static ScheduleProblem Of(Rule rule, int session, ScheduleArgument argument, params string[] values) =>
        new(rule, new EquatableArray<string>(ImmutableArray.Create(Array.ConvertAll(values, ShownText.Printable))), session, argument);
}
