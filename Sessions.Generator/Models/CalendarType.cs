namespace Sessions.Generator.Models;

/// <summary>The type of a class's calendar.</summary>
/// <param name="Name">As code writes it from the root.</param>
/// <param name="QualifiedName">As reflection knows it, with its assembly.</param>
internal sealed record CalendarType(string Name, string QualifiedName);
