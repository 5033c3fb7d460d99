namespace Sessions.Generator.Models;

/// <summary>A method called at a boundary.</summary>
/// <param name="Receiver"><c>this</c> or, for a static method, the type that declares it.</param>
/// <param name="Name">The method, escaped.</param>
/// <param name="ReturnsTask">Whether its task has to be wrapped.</param>
internal sealed record HandlerCall(string Receiver, string Name, bool ReturnsTask);
