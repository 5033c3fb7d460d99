using System.Runtime.CompilerServices;

namespace Sessions.Tool.Tests.Support;

/// <summary>
/// Compares what a command wrote with the approved text beside the test: <c>Class.Method.verified.txt</c>. A difference is left
/// beside it as <c>.received.txt</c>, by the names of Verify, so that its tools can show and accept it.
/// </summary>
internal static class Snapshot
{
    public static void Match(ToolRun run, [CallerFilePath] string file = "", [CallerMemberName] string member = "") =>
        Match(Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{member}"), $"$ {run.CommandLine}\n{run.Output}{run.Error}[{run.ExitCode}]\n");

    private static void Match(string path, string text)
    {
        var received = path + ".received.txt";
        var verified = path + ".verified.txt";
        if (File.Exists(verified) && File.ReadAllText(verified).ReplaceLineEndings("\n") == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"{Path.GetFileName(received)} differs from {Path.GetFileName(verified)}:\n{text}");
    }
}
