namespace Sessions.Schedule;

// docs/decisions.md 245
/// <summary>A time stop that is no length of time, or that never acts (SES0034).</summary>
internal static class HoldRules
{
    private const string Form = "write it as hh:mm or hh:mm:ss, such as 00:30";
    private static readonly TimeSpan _day = TimeSpan.FromDays(1);

    /// <summary>A session's own time stop. Where its times cannot be read, its length is not judged.</summary>
    public static void Check(RawSession raw, ScheduleWindow? window, int index, string session, List<ScheduleProblem> problems)
    {
        if (raw.MaxHold.IsMissing)
        {
            return;
        }

        if (!raw.MaxHold.TryRead(out var hold))
        {
            problems.Add(Of("is not a length of time below a day", Form) with { Suggestion = Nearest(raw.MaxHold.Text) });
        }
        else if (hold <= TimeSpan.Zero)
        {
            problems.Add(Of(hold < TimeSpan.Zero ? "is negative" : "would close each position as it is opened", "write a length of time such as 00:30"));
        }
        else if (hold >= _day)
        {
            problems.Add(Of("is a day or longer", "write less than 24:00:00"));
        }
        else if (window is not null && raw.OnEnd == ActionNames.CloseAll && hold >= TimeSpan.FromMilliseconds(window.Length))
        {
            problems.Add(Of(
                "is as long as the session or longer, whose end closes everything, so it would never act",
                "write less than " + RawDuration.Format(TimeSpan.FromMilliseconds(window.Length)) + ", or leave it out"));
        }

        ScheduleProblem Of(string wrong, string right) =>
            ScheduleProblem.Of(Rules.SES0034MaxHold, index, ScheduleArgument.MaxHold, "MaxHold " + raw.MaxHold + " " + session, wrong, right);
    }

    /// <summary>What was meant, where hours and minutes are both there: a number alone may be either.</summary>
    private static string? Nearest(string? text) =>
        text is { Length: > 2 } && TimeSuggestion.For(RawTime.Of(text)) is { } time && RawDuration.Of(time).TryRead(out var hold) && hold > TimeSpan.Zero ? time : null;
}
