using System.Reflection;

namespace Sessions.Culture.Tests.Support;

/// <summary>Every assembly that a user's program may load.</summary>
internal static class Products
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "Sessions.AspNetCore", "Sessions.Blackouts", "Sessions.BrokerContract", "Sessions.Brokers.Oanda", "Sessions.Hosting", "Sessions.JournalContract",
        "Sessions.Journals.Postgres", "Sessions.Journals.Sqlite", "Sessions.Reports", "Sessions.Runtime", "Sessions.Simulation", "Sessions.Tool",
    ];

    public static IEnumerable<Assembly> Assemblies => Names.Select(static name => Assembly.LoadFrom(PathOf(name)));

    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, name + ".dll");
}
