using System.Text.RegularExpressions;

namespace Sessions.Tool.Tests.Support;

/// <summary>Texts that would speak to a terminal, and what of them may get there.</summary>
internal static partial class Nasty
{
    /// <summary>Clears the screen, sets the title, rings, turns the direction of writing, hides what follows; halves of characters and none.</summary>
    public const string Text = "x\u001b[2J\u001b]0;owned\u0007\u009b31m\u0085\u2028\u202Eevil\u2066\u200B\uFEFF\u0000\uFFFE\r\ny";

    /// <summary>As a manifest writes it between its own signs.</summary>
    public const string InManifest = "x\\001b[2J\\001b]0\\003bowned\\0007\\009b31m\\202Eevil\\2066\\200B\\0000\\FFFEy";

    /// <summary>That a person and a pipe get lines of text, and colours where they are wanted; and in them no line that was not ours.</summary>
    public static void AssertHarmless(ToolRun run)
    {
        foreach (var text in new[] { Colors().Replace(run.Output, ""), RedLine().Replace(run.Error, "") })
        {
            Assert.DoesNotMatch(Speaking(), text);
            Assert.DoesNotMatch("(?m)^y", text);
        }
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Colors();

    [GeneratedRegex("^\u001b\\[[0-9;]*m|\u001b\\[0m$", RegexOptions.Multiline)]
    private static partial Regex RedLine();

    [GeneratedRegex("[\\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF-[\n]]")]
    private static partial Regex Speaking();
}
