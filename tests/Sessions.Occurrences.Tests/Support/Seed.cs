using System.Globalization;

namespace Sessions.Occurrences.Tests.Support;

/// <summary>The seed of a run's random cases: from SESSIONS_SEED where that is set, else fresh. A failure names it.</summary>
internal static class Seed
{
    public const string Variable = "SESSIONS_SEED";

    public static int Value { get; } =
        int.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();

    public static string HowToRepeat => $"to repeat it: {Variable}={Value.ToString(CultureInfo.InvariantCulture)}";
}
