namespace Sessions.Docs.Tests.Support;

/// <summary>The pages for people who use the library, whose code and commands are checked alike.</summary>
internal static class DocPages
{
    /// <summary>Pages of which every block of C# compiles together with the page's others.</summary>
    public static readonly string[] HowTo =
    [
        "docs/getting-started.md", "docs/brokers.md", "docs/oanda.md", "docs/live.md", "docs/event-driven.md", "docs/migration.md", "docs/faq.md",
        "docs/simulation.md", "docs/blackouts.md", "docs/calendars.md", "docs/exchanges.md",
    ];

    /// <summary>Everything that is written for readers.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "README.md",
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(static file => Path.GetRelativePath(Repository.Root, file)).Order(StringComparer.Ordinal),
    ];

    public static string Read(string page) => File.ReadAllText(Path.Combine(Repository.Root, page)).ReplaceLineEndings("\n");
}
