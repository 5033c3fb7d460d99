using System.Reflection;

namespace Sessions.Reports.Tests.Support;

/// <summary>What axe says of a page that is open: rules of WCAG that it breaks.</summary>
internal static class Axe
{
    private static readonly string _script = Read();

    /// <summary>Each violation, with where it is; empty where there is none.</summary>
    public static string Violations(BrowserSession browser)
    {
        browser.Driver.ExecuteScript(_script);
        return (string)browser.Driver.ExecuteAsyncScript("""
            const done = arguments[arguments.length - 1];
            axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })
              .then(found => done(found.violations.map(rule => `${rule.id}: ${rule.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(" | ")}`).join("\n")));
            """)!;
    }

    private static string Read()
    {
        var assembly = Assembly.Load("Deque.AxeCore.Commons");
        using var reader = new StreamReader(assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(static name => name.EndsWith("axe.min.js", StringComparison.Ordinal)))!);
        return reader.ReadToEnd();
    }
}
