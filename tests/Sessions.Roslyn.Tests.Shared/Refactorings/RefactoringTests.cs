using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Sessions.CodeFixes.Refactorings;
using Sessions.Generator;

namespace Sessions.Roslyn.Tests.Refactorings;

/// <summary>Each refactoring before and after. What comes out compiles, with what the generator adds, and the sessions say what they said.</summary>
public class RefactoringTests
{
    private const string Bot = """

        internal sealed partial class Bot : IStrategy
        {
            public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
            private ValueTask FlattenAsync(SessionContext session, CancellationToken cancellationToken) => default;
        }
        """;

    [Theory]
    [InlineData("[Session(\"08:00\", \"12:00\", OnEnd = CloseAll)]", "[Session(\"08:00\", \"10:00\", OnEnd = CloseAll), Session(\"10:00\", \"12:00\", OnEnd = CloseAll)]", "Split at 10:00")]
    [InlineData("[Session(8, 12, Name = \"A\")]", "[Session(8, 10, Name = \"A\"), Session(10, 12, Name = \"A 2\")]", "Split at 10:00")]
    [InlineData("[Session(\"22:00\", \"02:00\")]", "[Session(\"22:00\", \"00:00\"), Session(\"00:00\", \"02:00\")]", "Split at 00:00")]
    [InlineData("[Session(\"08:00\", /* noon */ \"12:00\", EntriesUntil = \"11:30\")]", "[Session(\"08:00\", /* noon */ \"10:00\"), Session(\"10:00\", /* noon */ \"12:00\", EntriesUntil = \"11:30\")]", "Split at 10:00")]
    [InlineData("[Session(8, 12, EntriesUntil = \"-00:30\", OnEnd = CloseAll)]", "[Session(8, 10, OnEnd = CloseAll), Session(10, 12, EntriesUntil = \"-00:30\", OnEnd = CloseAll)]", "Split at 10:00")]
    [InlineData("[Session(\"22:00\", \"02:00+1\")]", "[Session(\"22:00\", \"00:00\"), Session(\"00:00\", \"02:00\")]", "Split at 00:00")]
    [InlineData("[Session(\"17:00\", \"17:00+1\")]", "[Session(\"17:00\", \"05:00\"), Session(\"05:00\", \"17:00\")]", "Split at 05:00")]
    [InlineData(
        "[Session(\"20:00\", \"04:00+1\", EntriesUntil = \"03:30+1\")]",
        "[Session(\"20:00\", \"00:00\"), Session(\"00:00\", \"04:00\", EntriesUntil = \"03:30\")]", "Split at 00:00")]
    [InlineData(
        "[Session(8, 12, StartLag = \"00:10\", EndLead = \"00:05\")]",
        "[Session(8, 10, StartLag = \"00:10\"), Session(10, 12, EndLead = \"00:05\")]", "Split at 10:00")]
    [InlineData(
        "[Session(8, 12, EndLead = \"00:05\"), SessionCalendar(typeof(Sessions.Calendars.AlwaysOpen))]",
        "[Session(8, 10, EndLead = \"00:05\"), Session(10, 12, EndLead = \"00:05\"), SessionCalendar(typeof(Sessions.Calendars.AlwaysOpen))]", "Split at 10:00")]
    public Task A_session_is_split_at_the_hour_nearest_its_middle(string before, string after, string title) =>
        RunAsync<SplitSessionRefactoring>(before + Bot, after + Bot, title);

    [Theory]
    [InlineData("[Session(\"08:10\", \"08:50\")]")]
    [InlineData("[Session(\"22:00\", \"03:00\", Days = Weeknights)]")]
    [InlineData("[Session(Market.London)]")]
    public Task Where_no_hour_is_inside_or_days_would_move_nothing_is_split(string before) => RunAsync<SplitSessionRefactoring>(before + Bot, before + Bot);

    [Theory]
    [InlineData(
        "[Session(8, 12, OnEnd = Custom, CustomEnd = nameof(FlattenAsync))]\n// The afternoon.\n[Session(13, 16)]",
        "[Session(8, 12, OnEnd = Custom, CustomEnd = \"FlattenAsync\")]\n[Session(13, 16)]\ninternal static class BotHours\n{\n}\n\n[UseSessions(typeof(BotHours))]\n// The afternoon.")]
    public Task Sessions_are_moved_to_a_class_that_others_can_use(string before, string after) =>
        RunAsync<ExtractSessionsRefactoring>(before + Bot, after + Bot, "Move the sessions to 'BotHours', for others to use");

    [Theory]
    [InlineData("[Session(8, 12), Obsolete]", "")]
    [InlineData("[Session(Open, 12)]", "\ninternal partial class Bot { private const int Open = 8; }")]
    [InlineData("[Session(8, 12)]", "\ninternal static class BotHours;")]
    public Task What_would_be_torn_apart_be_without_its_constants_or_have_a_taken_name_stays(string before, string more) =>
        RunAsync<ExtractSessionsRefactoring>(before + Bot + more, before + Bot + more);

    [Theory]
    [InlineData(
        "[Session(\"08:00\", \"12:00\", TimeZone = \"Europe/London\", EntriesUntil = \"11:30\", Days = Weekdays)]",
        "[Session(\"09:00\", \"13:00\", TimeZone = \"Europe/Berlin\", EntriesUntil = \"12:30\", Days = Weekdays)]", "Write the hours in Europe/Berlin")]
    [InlineData("[Session(20, 4)]", "[Session(5, 13, TimeZone = \"Asia/Tokyo\")]", "Write the hours in Asia/Tokyo")]
    [InlineData("[Session(\"00:00\", \"24:00\")]", "[Session(\"08:00\", \"08:00+1\", TimeZone = \"Asia/Hong_Kong\")]", "Write the hours in Asia/Hong_Kong")]
    public Task Hours_are_written_in_a_zone_whose_clock_is_always_as_far_apart(string before, string after, string title) =>
        RunAsync<OtherZoneRefactoring>(before + Bot, after + Bot, title);

    [Theory]
    [InlineData("[Session(8, 12, TimeZone = \"America/New_York\")]")]
    [InlineData("[Session(20, 22, Days = Weekdays)]")]
    public Task Where_the_clocks_part_or_days_would_move_nothing_is_offered(string before) => RunAsync<OtherZoneRefactoring>(before + Bot, before + Bot);

    private static async Task RunAsync<TRefactoring>(string before, string after, string? title = null)
        where TRefactoring : CodeRefactoringProvider, new()
    {
        using var workspace = new AdhocWorkspace();
        var document = OpenedDocument.In(workspace, before);
        var offered = new List<CodeAction>();
        await new TRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(document, new TextSpan(2, 0), offered.Add, CancellationToken.None));

        var taken = title is null ? offered.SingleOrDefault() : offered.Single(action => action.Title == title);
        if (taken is not null)
        {
            var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await taken.GetOperationsAsync(CancellationToken.None)));
            document = operation.ChangedSolution.GetDocument(document.Id)!;
        }

        Assert.Equal(after, (await document.GetTextAsync()).ToString());
        var compilation = (CSharpCompilation)(await document.Project.GetCompilationAsync())!;
        CSharpGeneratorDriver.Create([new SessionsGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        Assert.DoesNotContain(output.GetDiagnostics(), static found => found.Severity == DiagnosticSeverity.Error);
        Assert.DoesNotContain(await AllAnalyzers.RunAsync((CSharpCompilation)output), static found => found.Severity == DiagnosticSeverity.Error);
    }
}
