using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Sessions.Brokers;
using Sessions.Generated;
using Sessions.Schedule;
using Sessions.Tool.Commands;

namespace Sessions.Tool.Simulations;

/// <summary>Makes a strategy by its constructor, from what was given by name: numbers, texts and times; a feed of bars is the simulation's.</summary>
internal static class StrategyMaker
{
    private static readonly Dictionary<Type, string> _words = new()
    {
        [typeof(bool)] = "bool", [typeof(decimal)] = "decimal", [typeof(double)] = "double", [typeof(int)] = "int", [typeof(long)] = "long", [typeof(string)] = "string",
    };

    /// <summary>What makes the strategy.</summary>
    /// <param name="type">Its class.</param>
    /// <param name="given">The constructor's parameters that were given, by their names.</param>
    /// <exception cref="ToolException">It cannot be made of what was given, and what is missing or wrong.</exception>
    public static Func<IBarFeed, IGatedStrategy> Of(Type type, IReadOnlyDictionary<string, string> given)
    {
        if (!typeof(IGatedStrategy).IsAssignableFrom(type) || type.IsAbstract || type.ContainsGenericParameters)
        {
            throw new ToolException($"{type.FullName} cannot be simulated: it is no class that can be made as it is.");
        }

        var constructors = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public).OrderByDescending(static constructor => constructor.GetParameters().Length).ToList();
        if (constructors.Count == 0)
        {
            throw new ToolException($"{type.FullName} has no public constructor.");
        }

        if (given.Keys.FirstOrDefault(name => !constructors.Exists(constructor => Has(constructor, name))) is { } unknown)
        {
            var names = constructors.SelectMany(static constructor => constructor.GetParameters()).Where(IsWritten).Select(static parameter => parameter.Name!).Distinct().ToList();
            throw new ToolException($"{type.Name} has no parameter '{ShownText.Cut(unknown)}'; {(names.Count == 0 ? "it takes none." : CommandLine.Instead(unknown, names))}");
        }

        var chosen = constructors.Find(constructor => given.Keys.All(name => Has(constructor, name)) && Missing(constructor, given) is null);
        if (chosen is null)
        {
            throw new ToolException(WordsOf(type, Missing(constructors[^1], given) ?? Missing(constructors[0], given)));
        }

        var arguments = chosen.GetParameters().Select(parameter => IsFeed(parameter) ? null : ValueOf(parameter, given)).ToArray();
        return feed => Make(type, chosen, [.. chosen.GetParameters().Select((parameter, place) => IsFeed(parameter) ? feed : arguments[place])]);
    }

    private static IGatedStrategy Make(Type type, ConstructorInfo constructor, object?[] arguments)
    {
        try
        {
            return (IGatedStrategy)constructor.Invoke(arguments);
        }
        catch (TargetInvocationException exception)
        {
            throw new ToolException($"{type.Name} cannot be made: its constructor throws {exception.InnerException!.GetType().Name}: {exception.InnerException.Message}", exception);
        }
    }

    private static string WordsOf(Type type, ParameterInfo? missing) => missing switch
    {
        null => $"{type.Name} has no constructor that takes all of these parameters together.",
        _ when !IsWritten(missing) => $"{type.Name} takes '{missing.Name}', a {missing.ParameterType.Name}, which no command line can give; write a simulation of your own, and new SimulationReport(result).Save(\"report.html\").",
        _ => $"{type.Name} needs its parameter '{missing.Name}': --set {missing.Name}=VALUE ({WordOf(missing.ParameterType)}).",
    };

    private static bool Has(ConstructorInfo constructor, string name) => Array.Exists(constructor.GetParameters(), parameter => parameter.Name == name && IsWritten(parameter));

    private static ParameterInfo? Missing(ConstructorInfo constructor, IReadOnlyDictionary<string, string> given) =>
        Array.Find(constructor.GetParameters(), parameter => !IsFeed(parameter) && !parameter.HasDefaultValue && !given.ContainsKey(parameter.Name!));

    private static bool IsFeed(ParameterInfo parameter) => parameter.ParameterType == typeof(IBarFeed);

    private static bool IsWritten(ParameterInfo parameter) => !IsFeed(parameter) && TypeDescriptor.GetConverter(parameter.ParameterType).CanConvertFrom(typeof(string));

    private static object? ValueOf(ParameterInfo parameter, IReadOnlyDictionary<string, string> given)
    {
        if (!given.TryGetValue(parameter.Name!, out var text))
        {
            return parameter.DefaultValue;
        }

        try
        {
            return TypeDescriptor.GetConverter(parameter.ParameterType).ConvertFromString(null, CultureInfo.InvariantCulture, text);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            throw new ToolException($"--set {parameter.Name}={ShownText.Cut(text)}: '{ShownText.Cut(text)}' is no {WordOf(parameter.ParameterType)}.", exception);
        }
    }

    private static string WordOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var plain && _words.TryGetValue(plain, out var word)
        ? word
        : plain.IsEnum ? $"{plain.Name}: {string.Join(", ", Enum.GetNames(plain))}" : plain.Name;
}
