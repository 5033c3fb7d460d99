using Microsoft.CodeAnalysis;

namespace Sessions.Roslyn;

/// <summary>A session of a class and where it is from. It holds on to a compilation: nothing may keep it.</summary>
/// <param name="Declaration">What is declared.</param>
/// <param name="Attribute">The attribute of the class that brings it: a [Session], or a [UseSessions] for another class's.</param>
/// <param name="Written">The [Session] that declares it, of the class or of the other one.</param>
/// <param name="IsBroken">Whether the compiler rejects what declares it.</param>
internal readonly record struct SessionSource(SessionDeclaration Declaration, AttributeData Attribute, AttributeData Written, bool IsBroken);
