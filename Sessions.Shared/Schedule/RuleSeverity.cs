namespace Sessions.Schedule;

/// <summary>How bad it is to break a rule.</summary>
internal enum RuleSeverity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>May not be meant.</summary>
    Warning,

    /// <summary>Never right: a table is not made of it, and no configuration switches it off.</summary>
    Error,
}
