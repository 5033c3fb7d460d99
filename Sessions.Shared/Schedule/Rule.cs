namespace Sessions.Schedule;

/// <summary>A rule, one of <see cref="Rules"/>.</summary>
/// <param name="area">What it judges.</param>
/// <param name="severity">How bad it is to break it.</param>
/// <param name="id">The id, the same in a diagnostic, in an exception and in the documentation.</param>
/// <param name="title">What is wrong, in a few words.</param>
/// <param name="message">The message format: a diagnostic takes it as it is, an exception fills it in itself.</param>
/// <param name="description">The rule, in a sentence or two.</param>
internal sealed class Rule(RuleArea area, RuleSeverity severity, string id, string title, string message, string description)
{
    /// <summary>The category of every rule.</summary>
    public const string Category = "Sessions";

    public RuleArea Area => area;

    public RuleSeverity Severity => severity;

    public string Id => id;

    public string Title => title;

    public string Message => message;

    public string Description => description;

    /// <summary>Where it is explained.</summary>
    public string Page => BuildConstants.RulePages + id + ".md";

    public override string ToString() => id;
}
