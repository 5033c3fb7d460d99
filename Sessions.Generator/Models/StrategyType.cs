using Sessions.Collections;
using Sessions.Roslyn;

namespace Sessions.Generator.Models;

/// <summary>A class with sessions, as far as emitting into it goes.</summary>
/// <param name="Name">Its name, for people.</param>
/// <param name="MetadataName">Its full name in metadata, as reflection knows it.</param>
/// <param name="Namespace">Its namespace, escaped; empty for the global one.</param>
/// <param name="Parts">The headers of the types around it, outermost first, and its own: <c>partial class Outer&lt;T&gt;</c>.</param>
/// <param name="HintName">The name of the emitted file.</param>
/// <param name="IsGated">Whether it is to implement IGatedStrategy.</param>
/// <param name="CreatableName">Its name from the root where a host can make it, or null.</param>
/// <param name="Table">What stands in the place of <c>Sessions</c>.</param>
/// <param name="Run">What stands in the place of <c>RunAsync</c>.</param>
/// <param name="CanHoldTable">Whether the language has types that are visible in one file alone.</param>
/// <param name="Use">What using the class and what it names takes.</param>
internal sealed record StrategyType(
    string Name,
    string MetadataName,
    string Namespace,
    EquatableArray<string> Parts,
    string HintName,
    bool IsGated,
    string? CreatableName,
    MemberPlace Table,
    MemberPlace Run,
    bool CanHoldTable,
    SymbolUse Use);
