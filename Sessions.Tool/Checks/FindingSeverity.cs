namespace Sessions.Tool.Checks;

/// <summary>How bad a finding is, as the compiler has it.</summary>
internal enum FindingSeverity
{
    /// <summary>The strategy cannot run.</summary>
    Error,

    /// <summary>It runs, and may not be meant.</summary>
    Warning,

    /// <summary>It runs as it is meant, and somebody may want to know.</summary>
    Info,
}
