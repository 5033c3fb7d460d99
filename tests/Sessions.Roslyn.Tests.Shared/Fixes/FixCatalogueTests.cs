using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Sessions.CodeFixes;

namespace Sessions.Roslyn.Tests.Fixes;

/// <summary>What holds of every fix.</summary>
public class FixCatalogueTests
{
    private static readonly CodeFixProvider[] _fixes = [.. AllFixes.Create()];

    [Fact]
    public void Each_fix_is_exported_for_CSharp_under_its_own_name() => Assert.All(_fixes, static fix =>
    {
        var export = fix.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>()!;
        Assert.Equal(fix.GetType().Name, export.Name);
        Assert.Equal([LanguageNames.CSharp], export.Languages);
    });

    [Fact]
    public void No_class_that_fixes_is_left_unexported() => Assert.Equal(
        typeof(SourceFix).Assembly.GetTypes().Where(static type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(CodeFixProvider))).Select(static type => type.Name).Order(),
        _fixes.Select(static fix => fix.GetType().Name).Order());

    [Fact]
    public void Each_fix_is_for_one_rule_that_is_reported_and_carries_its_id()
    {
        var reported = AllAnalyzers.Create().SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static rule => rule.Id).ToHashSet();
        Assert.All(_fixes, fix =>
        {
            var id = Assert.Single(fix.FixableDiagnosticIds);
            Assert.Contains(id, reported);
            Assert.StartsWith(id, fix.GetType().Name, StringComparison.Ordinal);
        });
        Assert.Equal(_fixes.Length, _fixes.SelectMany(static fix => fix.FixableDiagnosticIds).Distinct().Count());
    }

    [Fact]
    public void Each_fix_can_be_made_everywhere_at_once() => Assert.All(_fixes, static fix =>
        Assert.Superset(new HashSet<FixAllScope> { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution }, fix.GetFixAllProvider()!.GetSupportedFixAllScopes().ToHashSet()));

    [Fact]
    public void An_editor_of_any_kind_can_create_a_fix_of_its_own_each_time() => Assert.All(_fixes, static fix =>
        Assert.DoesNotContain(fix.GetType().GetCustomAttributesData(), static attribute => attribute.AttributeType.Name == "SharedAttribute"));
}
