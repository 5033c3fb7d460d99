using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Sessions.Generator.Models;

namespace Sessions.Generator.Reading;

// docs/decisions.md 87
/// <summary>
/// What was read from declarations, for as long as their trees live. A change anywhere makes the compiler ask for every
/// class with sessions again; while nothing has changed that a declaration can see, the answer is the earlier one.
/// </summary>
internal sealed class ReadCache
{
    private readonly ConditionalWeakTable<SyntaxNode, Entry> _entries = new();

    /// <summary>The earlier answer for a declaration that still is as it was, in a compilation that says the same; else a new one.</summary>
    public StrategyDeclaration? Get(
        GeneratorAttributeSyntaxContext bearer,
        Func<GeneratorAttributeSyntaxContext, CancellationToken, StrategyDeclaration?> read,
        CancellationToken cancellationToken)
    {
        var compilation = TopLevelEquivalence.Of(bearer.SemanticModel.Compilation);
        var entry = _entries.GetValue(bearer.TargetNode, static _ => new Entry());
        lock (entry)
        {
            if (entry.ReadFrom is not { } earlier || !compilation.IsTo(earlier))
            {
                entry.ReadFrom = null;
                entry.Declaration = read(bearer, cancellationToken);
            }

            entry.ReadFrom = compilation.Reference;
            return entry.Declaration;
        }
    }

    private sealed class Entry
    {
        public WeakReference<Compilation>? ReadFrom { get; set; }

        public StrategyDeclaration? Declaration { get; set; }
    }
}
