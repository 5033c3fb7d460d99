using System.Diagnostics.CodeAnalysis;

namespace Sessions.Journals;

/// <summary>Something by strategy. Most journals in memory are one strategy's alone, and a dictionary for it would weigh more than all the rest.</summary>
/// <typeparam name="T">What is kept.</typeparam>
internal struct StrategyMap<T>
    where T : class
{
    private StrategyIdentity? _strategy;
    private T? _value;
    private Dictionary<StrategyIdentity, T>? _others;

    public readonly IEnumerable<T> Values => [.. _value is null ? [] : new[] { _value }, .. _others?.Values ?? Enumerable.Empty<T>()];

    public readonly bool TryGetValue(StrategyIdentity strategy, [NotNullWhen(true)] out T? value)
    {
        value = strategy == _strategy ? _value : _others?.GetValueOrDefault(strategy);
        return value is not null;
    }

    public void Set(StrategyIdentity strategy, T value)
    {
        if (_strategy is null || _strategy == strategy)
        {
            (_strategy, _value) = (strategy, value);
            return;
        }

        (_others ??= [])[strategy] = value;
    }
}
