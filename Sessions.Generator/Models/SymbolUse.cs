using Sessions.Collections;

namespace Sessions.Generator.Models;

/// <summary>What the compiler asks of code that uses a symbol which its author advises against.</summary>
/// <param name="IsForbidden">Whether it is obsolete as an error, so that only obsolete code may use it.</param>
/// <param name="Experiments">The ids of the experiments that it belongs to, in order; to use it each has to be disabled as a diagnostic.</param>
internal sealed record SymbolUse(bool IsForbidden, EquatableArray<string> Experiments);
