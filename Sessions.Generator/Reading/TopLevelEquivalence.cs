using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sessions.Generator.Reading;

/// <summary>
/// Whether two compilations differ at most in what no declaration can see: the inside of bodies, the initial values of
/// fields that are not constants, and trivia. That is most of what one types.
/// </summary>
/// <remarks>A compilation remembers its last comparison, since every class with sessions asks for the same one.</remarks>
internal sealed class TopLevelEquivalence
{
    private static readonly ConditionalWeakTable<Compilation, TopLevelEquivalence> _memories = new();

    private readonly object _lock = new();
    private WeakReference<Compilation>? _other;
    private bool _isEquivalent;

    private TopLevelEquivalence(Compilation compilation) => Reference = new WeakReference<Compilation>(compilation);

    /// <summary>The compilation, without keeping it alive: one object for everybody who remembers it.</summary>
    public WeakReference<Compilation> Reference { get; }

    public static TopLevelEquivalence Of(Compilation compilation) => _memories.GetValue(compilation, static compilation => new TopLevelEquivalence(compilation));

    /// <summary>Whether the compilation says the same as an earlier one; false where that one is gone.</summary>
    public bool IsTo(WeakReference<Compilation> earlier)
    {
        if (ReferenceEquals(earlier, Reference))
        {
            return true;
        }

        lock (_lock)
        {
            if (!ReferenceEquals(earlier, _other))
            {
                _other = earlier;
                _isEquivalent = Reference.TryGetTarget(out var now) && earlier.TryGetTarget(out var before) && AreEquivalent(now, before);
            }

            return _isEquivalent;
        }
    }

    private static bool AreEquivalent(Compilation now, Compilation before)
    {
        if (now is not CSharpCompilation { SyntaxTrees: var trees } || before is not CSharpCompilation { SyntaxTrees: var earlier }
            || trees.Length != earlier.Length || now.AssemblyName != before.AssemblyName || !now.Options.Equals(before.Options)
            || !(now.ExternalReferences == before.ExternalReferences || now.ExternalReferences.SequenceEqual(before.ExternalReferences)))
        {
            return false;
        }

        for (var i = 0; i < trees.Length; i++)
        {
            if (trees[i] != earlier[i] && !AreEquivalent(trees[i], earlier[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Text that the parser has skipped is nowhere in what is compared, and may make an attribute a broken one.</summary>
    private static bool AreEquivalent(SyntaxTree now, SyntaxTree before) =>
        now.FilePath == before.FilePath
        && now.Options.Equals(before.Options)
        && !now.GetRoot().ContainsSkippedText && !before.GetRoot().ContainsSkippedText
        && SyntaxFactory.AreEquivalent(now, before, topLevel: true);
}
