namespace Sessions.Roslyn;

// docs/decisions.md 72
/// <summary>
/// The keys of what a diagnostic tells the code fixes, where they could not find it again in the code: what the analyzer
/// alone knows. Texts are values, not code.
/// </summary>
internal static class DiagnosticKeys
{
    /// <summary>What may stand in the place of the value at fault: a time zone (SES0005), or a method of the class (SES0009).</summary>
    public const string Suggestion = "Suggestion";

    /// <summary>SES0009, SES0010, SES0011: the property that names the handler, CustomStart or CustomEnd.</summary>
    public const string HandlerProperty = "HandlerProperty";

    /// <summary>SES0009, SES0010, SES0011: the property that holds the action, OnStart or OnEnd.</summary>
    public const string ActionProperty = "ActionProperty";

    /// <summary>SES0009, SES0010, SES0011: the name of the handler; missing where none is named.</summary>
    public const string Handler = "Handler";
}
