using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Sessions.Shared.Tests;

/// <summary>The page by which others write readers.</summary>
public partial class ManifestPageTests
{
    [Fact]
    public void Every_key_has_a_row_in_the_order_in_which_it_is_written()
    {
        var keys = typeof(ManifestKeys).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(static field => field.FieldType == typeof(string))
            .Select(static field => (string)field.GetRawConstantValue()!);

        Assert.Equal(keys, Row().Matches(Page()).Select(static row => row.Groups["key"].Value));
    }

    [Fact]
    public void A_star_marks_what_a_plain_session_has()
    {
        var raw = new RawSession(RawTime.Of("08:00"), RawTime.Of("12:00"));
        var plain = ManifestWriter.Write([new ManifestSession(raw, new ManifestAction(0, null, ManifestAction.NoHandler), new ManifestAction(0, null, ManifestAction.NoHandler))]);

        Assert.Equal(
            plain.Split(';').Select(static field => field.Split('=')[0]).Append(ManifestKeys.Problem).Append(ManifestKeys.Message),
            Row().Matches(Page()).Where(static row => row.Groups["star"].Success).Select(static row => row.Groups["key"].Value));
    }

    [GeneratedRegex(@"^\| `(?<key>\w+)`(?<star> \*)? \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    private static string Page([CallerFilePath] string file = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "docs", "manifest.md"));
}
