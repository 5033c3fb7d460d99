namespace Sessions.Hosting;

/// <summary>What is wrong with a place of a configuration.</summary>
public enum ConfigurationProblemKind
{
    /// <summary>It names no strategy, or more than one.</summary>
    UnknownStrategy = 0,

    /// <summary>It names no session of its strategy.</summary>
    UnknownSession = 1,

    /// <summary>It names nothing that can be said there.</summary>
    UnknownKey = 2,

    /// <summary>Its value cannot be read, or is out of its range.</summary>
    InvalidValue = 3,

    /// <summary>The sessions that come of it break a rule, <see cref="ConfigurationProblem.RuleId"/>.</summary>
    BrokenRule = 4,
}
