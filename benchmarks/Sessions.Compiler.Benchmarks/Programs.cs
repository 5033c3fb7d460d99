using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sessions.Compiler;

/// <summary>Programs of many files, some of which declare strategies with sessions, and edits of them.</summary>
internal static class Programs
{
    private static readonly CSharpParseOptions _parse = new(LanguageVersion.CSharp12);

    /// <summary>The strategies come first, each in a file of its own; the last file is one that has nothing to do with them.</summary>
    public static CSharpCompilation Make(int files, int annotated) =>
        Make([.. Enumerable.Range(0, annotated).Select(static i => Strategy(i)), .. Enumerable.Range(annotated, files - annotated).Select(Other)]);

    /// <summary>Strategies with two sessions each, in two zones that no other of them has together.</summary>
    public static CSharpCompilation MakeZoned(int strategies)
    {
        var zones = TimeZoneInfo.GetSystemTimeZones().Select(static zone => zone.Id).Where(static id => id.Contains('/', StringComparison.Ordinal)).ToArray();
        return Make([.. Enumerable.Range(0, strategies).Select(i => Strategy(i, zones[i % zones.Length], zones[((i / zones.Length) + (i * 7) + 1) % zones.Length]))]);
    }

    private static CSharpCompilation Make(string[] texts)
    {
        return CSharpCompilation.Create(
            "Bots", texts.Select(static (text, i) => CSharpSyntaxTree.ParseText(text, _parse, $"File{i}.cs")), TestReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>Replaces a text in one file.</summary>
    public static CSharpCompilation Edit(CSharpCompilation program, int file, string before, string after)
    {
        var tree = program.SyntaxTrees[file];
        return program.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(tree.ToString().Replace(before, after, StringComparison.Ordinal), _parse, tree.FilePath));
    }

    private static string Strategy(int i, string first = "Europe/London", string second = "Europe/London") => $$"""
        using System.Threading;
        using System.Threading.Tasks;
        using Sessions;
        using static Sessions.SessionWords;

        namespace Bots.Number{{i}};

        [Session("08:00", "12:00", TimeZone = "{{first}}", Days = Weekdays, OnEnd = CloseAll)]
        [Session("13:30", "16:00", TimeZone = "{{second}}", Days = Weekdays, OnStart = Custom, CustomStart = nameof(WarmUpAsync), OnEnd = CloseLoss)]
        public sealed partial class Bot{{i}} : IStrategy
        {
            private int _calls = 1;

            public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
            {
                _calls++;
                await session.DelayAsync(System.TimeSpan.FromSeconds(_calls));
            }

            private ValueTask WarmUpAsync(SessionContext session, CancellationToken cancellationToken) => default;
        }
        """;

    private static string Other(int i) => $$"""
        namespace Bots.Helpers;

        internal static class Helper{{i}}
        {
            private static readonly int[] _values = [1, 2, 3];

            public static int Sum(int more)
            {
                var sum = more;
                foreach (var value in _values)
                {
                    sum += value * 1;
                }

                return sum;
            }
        }
        """;
}
