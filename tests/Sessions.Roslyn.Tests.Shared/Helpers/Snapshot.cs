using System.Runtime.CompilerServices;

namespace Sessions.Roslyn.Tests;

/// <summary>
/// Compares emitted files with the approved ones beside the test: <c>Class.Method#Hint.verified.cs</c>. A difference is
/// left beside them as <c>.received.cs</c>; names and layout are those of Verify.SourceGenerators, so that its tools
/// can show and accept it.
/// </summary>
internal static class Snapshot
{
    public static void Match(GeneratorRun run, [CallerFilePath] string file = "", [CallerMemberName] string member = "") =>
        Match(run.Files, Path.GetDirectoryName(file)!, Path.GetFileNameWithoutExtension(file) + "." + member);

    public static void Match(IReadOnlyDictionary<string, string> files, string folder, string test)
    {
        var problems = new List<string>();
        var expected = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (hint, text) in files)
        {
            var name = $"{test}#{hint.Replace(".g.cs", "", StringComparison.Ordinal)}";
            expected.Add(name + ".verified.cs");
            Compare(Path.Combine(folder, name), $"//HintName: {hint}\n{Scrub(text)}", problems);
        }

        foreach (var stale in Directory.GetFiles(folder, test + "#*.verified.cs").Where(path => !expected.Contains(Path.GetFileName(path))))
        {
            problems.Add($"{Path.GetFileName(stale)} was approved, but is no longer emitted");
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    private static void Compare(string path, string text, List<string> problems)
    {
        var received = path + ".received.cs";
        var verified = path + ".verified.cs";
        if (File.Exists(verified) && File.ReadAllText(verified).ReplaceLineEndings("\n") == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        problems.Add($"{Path.GetFileName(received)} differs from {Path.GetFileName(verified)}:\n{text}");
    }

    /// <summary>A release does not change what is emitted, only who says that he did.</summary>
    private static string Scrub(string text)
    {
        var version = typeof(Generator.SessionsGenerator).Assembly.GetName().Version!.ToString(3);
        return text.Replace($"(\"Sessions.Generator\", \"{version}\")", "(\"Sessions.Generator\", \"VERSION\")", StringComparison.Ordinal);
    }
}
