namespace Sessions.Configuration;

/// <summary>What is wrong with a place of a configuration: the public enum ConfigurationProblemKind, for code that does not have it.</summary>
internal enum ConfigurationFaultKind
{
    UnknownStrategy = 0,
    UnknownSession,
    UnknownKey,
    InvalidValue,
    BrokenRule,
}
