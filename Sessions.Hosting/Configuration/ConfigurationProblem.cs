namespace Sessions.Hosting;

/// <summary>One thing that is wrong with a configuration.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Path">Where, as configuration names places: <c>Sessions:Breakout:London:End</c>.</param>
/// <param name="Message">What is wrong, with the value, and what would be right.</param>
public sealed record ConfigurationProblem(ConfigurationProblemKind Kind, string Path, string Message)
{
    /// <summary>The id of the broken rule, the same as the diagnostic's, <c>SES0003</c> say; null where it is no rule about sessions.</summary>
    public string? RuleId { get; init; }

    /// <summary>The place, the rule and the message, on one line.</summary>
    public override string ToString() => RuleId is null ? $"{Path}: {Message}" : $"{Path}: {RuleId}: {Message}";
}
