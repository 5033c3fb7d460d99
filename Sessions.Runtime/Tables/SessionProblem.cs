namespace Sessions;

/// <summary>One rule that a set of sessions violates.</summary>
/// <param name="Id">The rule's id, the same as the diagnostic's: <c>SES0001</c> and so on, see docs/rules.</param>
/// <param name="Message">What is wrong, with the value, and what would be right.</param>
public sealed record SessionProblem(string Id, string Message)
{
    /// <summary>The id and the message.</summary>
    public override string ToString() => $"{Id}: {Message}";
}
