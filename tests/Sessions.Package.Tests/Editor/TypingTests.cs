using System.Diagnostics;
using Sessions.Package.Tests.Support;
using Xunit.Abstractions;

namespace Sessions.Package.Tests.Editor;

// docs/decisions.md 67
/// <summary>Errors come and go while the sample's strategy is typed in.</summary>
[Collection(PackageCollection.Name)]
public sealed class TypingTests(PackedPackage package, ITestOutputHelper output)
{
    private const string Class = "internal sealed partial class Breakout";
    private const string Overlap = "[Session(\"11:00\", \"12:30\", TimeZone = \"Europe/London\", Days = Weekdays)]\n";

    [Fact]
    public async Task An_overlap_arrives_when_it_is_typed_and_goes_when_it_is_undone()
    {
        var opened = await OpenDocument.OfAsync(package, "Breakout.cs");
        Assert.Empty(await TimedAsync("opened", opened));

        for (var round = 1; round <= 3; round++)
        {
            var typed = await opened.TypeAsync(Class, Overlap + Class);
            var found = Assert.Single(await TimedAsync($"{round}: typed in", typed));
            Assert.Equal("SES0003", found.Id);
            Assert.Equal("\"11:00\"", (await typed.TextAsync()).Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));

            opened = await typed.TypeAsync(Overlap, "");
            Assert.Empty(await TimedAsync($"{round}: undone", opened));
        }
    }

    [Fact]
    public async Task The_machines_clock_is_told_of_as_it_is_typed()
    {
        var opened = await OpenDocument.OfAsync(package, "Breakout.cs");
        var typed = await opened.TypeAsync("var start = session.Occurrence.Start;", "var start = DateTimeOffset.UtcNow;");
        Assert.Equal("SES0017", Assert.Single(await TimedAsync("typed in", typed)).Id);
    }

    private async Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> TimedAsync(string what, OpenDocument document)
    {
        var watch = Stopwatch.StartNew();
        var found = await document.DiagnosticsAsync();
        output.WriteLine($"{what}: {found.Length} diagnostics after {watch.Elapsed.TotalMilliseconds:0.0} ms");
        return found;
    }
}
