namespace Sessions.Hosting.Configuration;

/// <summary>The names by which a configuration may mean a strategy, and which of several it means.</summary>
internal sealed class StrategyNames(IReadOnlyList<ConfigurableStrategy> strategies)
{
    /// <summary>Every name of every strategy, the longer ones first: a name may be another's beginning.</summary>
    public IReadOnlyList<string> All { get; } = [.. strategies
        .SelectMany(static strategy => Of(strategy).SelectMany(name => strategy.Instance is { } instance ? new[] { $"{name}/{instance}", name } : [name]))
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(static name => name.Length)];

    /// <summary>The explicit id, the class's full name, and its name alone.</summary>
    public static IEnumerable<string> Of(ConfigurableStrategy strategy) =>
        new[] { strategy.StrategyId, strategy.ClassName, strategy.SimpleName }.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The places of the strategies that a name means, and whether it names one instance of them.</summary>
    /// <param name="name">One of <see cref="All"/>.</param>
    /// <param name="classes">The classes that it means; more than one where it is ambiguous.</param>
    public (IReadOnlyList<int> Strategies, bool IsInstance) Find(string name, out IReadOnlyList<string> classes)
    {
        var bare = name.Split('/')[0];
        var instance = name.Length > bare.Length ? name[(bare.Length + 1)..] : null;
        var meant = Matching(instance, strategy => Is(strategy.StrategyId, bare) || Is(strategy.ClassName, bare));
        if (meant.Count == 0)
        {
            meant = Matching(instance, strategy => Is(strategy.SimpleName, bare));
        }

        classes = [.. meant.Select(index => strategies[index].ClassName).Distinct(StringComparer.Ordinal)];
        return (meant, instance is not null);
    }

    private List<int> Matching(string? instance, Func<ConfigurableStrategy, bool> isNamed) =>
        [.. Enumerable.Range(0, strategies.Count).Where(index => isNamed(strategies[index]) && (instance is null || Is(strategies[index].Instance, instance)))];

    private static bool Is(string? name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
