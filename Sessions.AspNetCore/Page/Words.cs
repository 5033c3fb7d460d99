using Sessions.AspNetCore.Status;
using Sessions.Markup;

namespace Sessions.AspNetCore.Page;

/// <summary>States, kinds and lengths as people read them.</summary>
internal static class Words
{
    public static string Of(ShownState state) => state switch
    {
        ShownState.Waiting => "Not started",
        ShownState.Standby => "Standby",
        ShownState.Starting => "Starting",
        ShownState.Open => "Open",
        ShownState.Ending => "Ending",
        ShownState.Closed => "Closed",
        ShownState.Halted => "Halted",
        ShownState.Disabled => "Disabled",
        ShownState.Stopped => "Stopped",
        _ => "Failed",
    };

    public static string Of(ConcernKind kind) => kind switch
    {
        ConcernKind.Alarm => "Alarm",
        ConcernKind.Late => "Late",
        ConcernKind.LeftOpen => "Left open",
        ConcernKind.Failed => "Failed",
        ConcernKind.Error => "Error",
        _ => "Halted",
    };

    public static string Of(ShownFilter filter) => filter switch
    {
        ShownFilter.All => "All",
        ShownFilter.Attention => "Needs attention",
        ShownFilter.Open => "Open",
        ShownFilter.Ending => "Ending",
        ShownFilter.Closed => "Closed",
        _ => "Halted",
    };

    /// <summary>Why nothing is opened, as what happens when that begins.</summary>
    public static string Of(SessionPause pause) => pause.Reason switch
    {
        PauseReason.MarketBreak => "market has a break",
        PauseReason.EntriesEnded => "no more entries",
        PauseReason.Blackout => $"no entries around {pause.Event}",
        _ => $"pauses, {Key(pause.Reason)}",
    };

    /// <summary>What is left until an instant, which a script counts down; who has none sees what was left at the moment of the page.</summary>
    public static Html LeftNow(TimeSpan left) => Html.Of($"""<b class="left" data-left="{left.TotalSeconds}">{Left(left)}</b>""");

    /// <summary>A name for addresses, classes and documents.</summary>
    public static string Key<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>A number of things.</summary>
    public static string Count(int number, string one, string many) => FormattableString.Invariant($"{number} {(number == 1 ? one : many)}");

    /// <summary>A length that counts down, such as <c>1 h 02 min 05 s</c>; the page's script writes the same.</summary>
    public static string Left(TimeSpan length)
    {
        // Rounded up: what is shown to be over is over.
        var seconds = (long)Math.Ceiling(length.TotalSeconds);
        var (days, hours, minutes) = (seconds / 86400, seconds / 3600 % 24, seconds / 60 % 60);
        return FormattableString.Invariant($"{(days, hours, minutes) switch
        {
            (> 0, _, _) => $"{days} d {hours} h {minutes:00} min",
            (_, > 0, _) => $"{hours} h {minutes:00} min {seconds % 60:00} s",
            (_, _, > 0) => $"{minutes} min {seconds % 60:00} s",
            _ => seconds == 0 ? "now" : $"{seconds} s",
        }}");
    }
}
