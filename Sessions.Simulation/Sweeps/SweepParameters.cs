using System.Globalization;

namespace Sessions.Simulation;

/// <summary>The parameters of one run of a sweep, in the order in which they were given.</summary>
public sealed class SweepParameters
{
    internal SweepParameters(IReadOnlyList<KeyValuePair<string, object>> values) => Values = values;

    /// <summary>Each name with its value.</summary>
    public IReadOnlyList<KeyValuePair<string, object>> Values { get; }

    /// <summary>A parameter's value.</summary>
    /// <typeparam name="T">The type of the values that were given for it.</typeparam>
    /// <param name="name">Its name.</param>
    /// <exception cref="ArgumentException">The sweep has no such parameter, or its values are of another type.</exception>
    public T Get<T>(string name) => Values.FirstOrDefault(pair => pair.Key == name).Value switch
    {
        T value => value,
        null => throw new ArgumentException(
            $"The sweep has no parameter '{name}', only {string.Join(", ", Values.Select(static pair => $"'{pair.Key}'"))}.", nameof(name)),
        var other => throw new ArgumentException($"The values of '{name}' are of {other.GetType().Name}, not of {typeof(T).Name}.", nameof(name)),
    };

    /// <summary>As in <c>range=30, stop=0.002</c>, by no culture.</summary>
    public override string ToString() => string.Join(", ", Values.Select(static pair => $"{pair.Key}={TextOf(pair.Value)}"));

    internal static string TextOf(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
