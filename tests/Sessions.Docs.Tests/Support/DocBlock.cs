namespace Sessions.Docs.Tests.Support;

/// <summary>A fenced block of C# of a page.</summary>
/// <param name="Section">The heading under which it stands.</param>
/// <param name="Number">Which of the page's blocks it is, from 0.</param>
/// <param name="Code">The text.</param>
/// <param name="Says">The lines of the text block that follows it: what the compiler says of it. Mostly none.</param>
internal sealed record DocBlock(string Section, int Number, string Code, IReadOnlyList<string> Says);
