namespace Sessions.Schedule;

/// <summary>What a rule judges; an analyzer reports all rules of its area.</summary>
internal enum RuleArea
{
    /// <summary>Times, days, names and zones of sessions.</summary>
    Schedule,

    /// <summary>The class that has sessions.</summary>
    Declaration,

    /// <summary>The methods that sessions name.</summary>
    Handlers,

    /// <summary>What the code of a strategy does. The compiler alone judges it.</summary>
    Simulation,

    /// <summary>What configuration files say of sessions.</summary>
    Configuration,
}
