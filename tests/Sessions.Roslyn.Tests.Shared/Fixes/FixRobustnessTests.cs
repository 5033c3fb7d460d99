using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace Sessions.Roslyn.Tests.Fixes;

/// <summary>Fixes meet code as it stands while it is typed, and diagnostics of every rule.</summary>
public class FixRobustnessTests
{
    private const string Source = """
        using Sessions.Brokers;
        [Session("8:5", "12.30", OnEnd = Custom)]
        [Session("09:00", "11:00", CustomEnd = nameof(End)), Session("10:00", "13:00", Days = SessionDays.None)]
        [Session(22, 2, Days = Weekdays, OnStart = Custom, CustomStart = nameof(Missing), OnEnd = Custom, CustomEnd = nameof(End))]
        [Session(Market.London, TimeZone = "Europe/Lodnon"), Session(5, 5, EntriesUntil = "5.30")]
        internal class Bot<T>(int size) : IDisposable
        {
            public void Dispose() { }
            private void End(object state) => Console.WriteLine(state);
            private sealed class Inner : IStrategy
            {
                public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
                {
                    Console.WriteLine(DateTime.UtcNow + TimeSpan.Zero);
                    await Task.Delay(100, cancellationToken).ConfigureAwait(false);
                    await Task.Run(() => session.UtcNow);
                }
            }
        }

        [Session(8, 9, TimeZone = "EST"), Session(1, 2, TimeZone = "Japan")]
        internal static class Hours;

        [Session(16, 9, MaxHold = "0.30"), Session(Market.London, EntriesUntil = "15:30")]
        internal static class Others;

        [Session(8, 12, OnEnd = Custom, CustomEnd = nameof(Flatten)), Session(11, 13)]
        internal sealed partial class Overlaps : IStrategy
        {
            public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
            private void Flatten() => Console.WriteLine();
        }
        """;

    [Fact]
    public async Task No_cut_of_a_token_makes_a_fix_fail_or_change_nothing()
    {
        var offered = new HashSet<string>();
        var tokens = CSharpSyntaxTree.ParseText(Source).GetRoot().DescendantTokens().Select(static token => token.Span).ToList();

        // Every seventh, so that each run takes seconds; the step meets every kind of token.
        for (var i = 0; i < tokens.Count; i += 7)
        {
            offered.UnionWith(await TakeAllAsync(Source.Remove(tokens[i].Start, tokens[i].Length)));
        }

        offered.UnionWith(await TakeAllAsync(Source));
        Assert.Equal(AllFixes.Create().SelectMany(static fix => fix.FixableDiagnosticIds).Order(), offered.Order());
    }

    [Theory]
    [InlineData("/*c", "*/")]
    [InlineData("//c", "*\n")]
    public async Task No_fix_loses_a_comment_wherever_it_stands_nor_puts_code_behind_one(string before, string after)
    {
        // Numbered, so that each is known; in every gap at once.
        var tokens = CSharpSyntaxTree.ParseText(Source).GetRoot().DescendantTokens().Where(static token => token.Span.Length > 0).Select(static token => token.Span.End).ToList();
        var commented = tokens.Select(static (end, number) => (end, number)).Reverse()
            .Aggregate(Source, (text, gap) => text.Insert(gap.end, $"{before}{gap.number}{after}"));

        var offered = await TakeAllAsync(commented, changed =>
        {
            Assert.All(Enumerable.Range(0, tokens.Count), number => Assert.Contains($"{before}{number}{after}", changed, StringComparison.Ordinal));
            Assert.Empty(CSharpSyntaxTree.ParseText(changed).GetDiagnostics());
        });

        Assert.Equal(AllFixes.Create().SelectMany(static fix => fix.FixableDiagnosticIds).Order(), offered.Order());
    }

    /// <summary>Takes every offer for every diagnostic, and gives the rules that had any.</summary>
    private static async Task<HashSet<string>> TakeAllAsync(string source, Action<string>? check = null)
    {
        using var workspace = new AdhocWorkspace();
        var document = OpenedDocument.In(workspace, source);
        var found = await AllAnalyzers.RunAsync((CSharpCompilation)(await document.Project.GetCompilationAsync())!);
        var offered = new HashSet<string>();
        foreach (var fix in AllFixes.Create())
        {
            // Also those of other rules: dotnet format hands them over too.
            foreach (var diagnostic in found)
            {
                var offers = new List<CodeAction>();
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (offer, _) => offers.Add(offer), CancellationToken.None));
                Assert.True(offers.Count == 0 || fix.FixableDiagnosticIds.Contains(diagnostic.Id), diagnostic.Id);
                foreach (var offer in offers)
                {
                    var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await offer.GetOperationsAsync(CancellationToken.None)));
                    var after = (await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString();
                    Assert.NotEqual(source, after);
                    check?.Invoke(after);
                    offered.Add(diagnostic.Id);
                }
            }
        }

        return offered;
    }
}
