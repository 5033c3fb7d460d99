namespace Sessions.Generator;

/// <summary>The names under which the pipeline's steps are tracked.</summary>
internal static class StepNames
{
    /// <summary>What the attributes and the class around them say.</summary>
    public const string Declared = "Sessions.Declared";

    /// <summary>The same, judged by the rules.</summary>
    public const string Checked = "Sessions.Checked";

    /// <summary>Whether the assembly can host strategies.</summary>
    public const string Hosted = "Sessions.Hosted";

    /// <summary>The strategies that a host can make.</summary>
    public const string Listed = "Sessions.Listed";
}
