namespace Sessions.Exploration;

/// <summary>
/// How many states and ends each scenario has at least, as counted. A core, or a world, that cannot come to them any more has
/// become blind, and all that is left would hold.
/// </summary>
internal static class Floors
{
    private static readonly Dictionary<string, (int States, int Ends)> _floors = new(StringComparer.Ordinal)
    {
    };

    public static IEnumerable<string> Names => _floors.Keys;

    public static (int States, int Ends) Of(string scenario) => _floors.GetValueOrDefault(scenario);
}
