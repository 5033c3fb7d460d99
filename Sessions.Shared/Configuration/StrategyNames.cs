namespace Sessions.Configuration;

/// <summary>The names by which a configuration may mean a strategy, and which of several it means.</summary>
internal sealed class StrategyNames(IReadOnlyList<NamedStrategy> strategies)
{
    private static readonly char[] _beforeInstance = ['/'];

    /// <summary>Every name of every strategy, the longer ones first: a name may be another's beginning.</summary>
    public IReadOnlyList<string> All { get; } = [.. strategies
        .SelectMany(static strategy => Of(strategy).SelectMany(name => strategy.Instance is { } instance ? new[] { $"{name}/{instance}", name } : [name]))
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(static name => name.Length)];

    /// <summary>The explicit id, the class's full name, and its name alone.</summary>
    public static IEnumerable<string> Of(NamedStrategy strategy) =>
        new[] { strategy.StrategyId, strategy.ClassName, strategy.SimpleName }.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name before an instance, and the instance; null where there is none.</summary>
    public static (string Name, string? Instance) Split(string name) => name.Split(_beforeInstance, 2) switch
    {
        [var bare, var instance] => (bare, instance),
        _ => (name, null),
    };

    /// <summary>
    /// The instances that names at the first level give a strategy's class, for who knows the class and not its instances. A slash
    /// with nothing after it names none.
    /// </summary>
    public static IReadOnlyList<string> InstancesOf(NamedStrategy strategy, IEnumerable<string> firstLevel) =>
        [.. firstLevel.Select(Split)
            .Where(name => !string.IsNullOrWhiteSpace(name.Instance) && Of(strategy).Contains(name.Name, StringComparer.OrdinalIgnoreCase))
            .Select(static name => name.Instance!)
            .Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The places of the strategies that a name means, and whether it names one instance of them.</summary>
    /// <param name="name">One of <see cref="All"/>.</param>
    /// <param name="classes">The classes that it means; more than one where it is ambiguous.</param>
    public (IReadOnlyList<int> Strategies, bool IsInstance) Find(string name, out IReadOnlyList<string> classes)
    {
        var (bare, instance) = Split(name);
        var meant = Matching(instance, strategy => Is(strategy.StrategyId, bare) || Is(strategy.ClassName, bare));
        if (meant.Count == 0)
        {
            meant = Matching(instance, strategy => Is(strategy.SimpleName, bare));
        }

        classes = [.. meant.Select(index => strategies[index].ClassName).Distinct(StringComparer.Ordinal)];
        return (meant, instance is not null);
    }

    private List<int> Matching(string? instance, Func<NamedStrategy, bool> isNamed) =>
        [.. Enumerable.Range(0, strategies.Count).Where(index => isNamed(strategies[index]) && (instance is null || Is(strategies[index].Instance, instance)))];

    private static bool Is(string? name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
