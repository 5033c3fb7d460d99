namespace Sessions.Calendars.Tests.World;

/// <summary>The names beside the codes, which the package keeps to itself.</summary>
internal static class ExchangeAliases
{
    public static IReadOnlyList<string> All { get; } =
        (string[])typeof(Exchange).Assembly.GetType("Sessions.Calendars.ExchangeCodes")!.GetField("Aliases")!.GetValue(null)!;
}
