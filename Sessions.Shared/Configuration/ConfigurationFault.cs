namespace Sessions.Configuration;

/// <summary>One thing that is wrong with a configuration.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Path">Where, as it is shown: with the section, and of a name that may be a secret the beginning alone.</param>
/// <param name="Message">What is wrong, and what would be right.</param>
/// <param name="RuleId">The id of the broken rule, or null.</param>
/// <param name="Place">Where, for who looks it up and does not show it: seen from the section, whole.</param>
internal sealed record ConfigurationFault(ConfigurationFaultKind Kind, string Path, string Message, string? RuleId, string Place)
{
    /// <summary>Whether it is a value that is wrong, and not a name.</summary>
    public bool IsOfValue => Kind == ConfigurationFaultKind.InvalidValue;
}
