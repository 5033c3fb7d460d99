using System.Text;
using Microsoft.Extensions.Configuration;
using Sessions.Configuration;
using Sessions.Json;

namespace Sessions.Hosting.Tests.Configuration;

/// <summary>The build's reader of configuration files takes and refuses what the platform does, and reads the same of it.</summary>
public sealed class JsonSettingsTests
{
    private const int Count = 4000;

    private static readonly string[] _names = ["\"a\"", "\"A\"", "\"b:c\"", "\"\"", "\"\\u0061\"", "\"é\\n\"", "\"0\""];

    private static readonly string[] _values =
    [
        "1", "-0.5e+10", "true", "false", "null", "\"x\"", "\"\\ud83d\\ude00\"", "\"\"", "[]", "{}", "\"\\\\\\\"\\/\"", "\"😀\"", "1E5",
        // These are refused.
        "01", "+1", "tru", "True", "1.", ".5", "'x'", "\"\\x\"", "\"\\ud800\"", "\"\t\"", "NaN", "1_000", "\"\\u12g4\"",
    ];

    private static readonly string[] _between = ["", "", "", " ", "\n", "\r\n\t", "/* c */", "// c\n", "/**/", "// c\r", "\u00a0", "/ ", "//\u2028"];

    [Fact]
    public void Of_thousands_of_texts_both_take_the_same_and_read_the_same()
    {
        var random = new Random(1);
        var (taken, refused) = (0, 0);
        for (var i = 0; i < Count; i++)
        {
            var text = Damage(Write(random, 0), random);
            var ours = JsonSettings.Read(text, out var fault);

            var platforms = Platforms(text);

            Assert.True(platforms is null == ours is null, $"{text}\n{fault}");
            Assert.Equal(ours is null, fault is not null);
            if (ours is null)
            {
                refused++;
                Assert.InRange(fault!.Offset, 0, text.Length);
                continue;
            }

            taken++;
            Assert.Equal(Leaves(platforms!), Leaves(ours.Values.Select(static setting => new KeyValuePair<string, string?>(setting.Path, setting.Value))));
        }

        Assert.True(taken > Count / 5 && refused > Count / 5, $"{taken} {refused}");
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Both_read_as_deep(int levels, bool isRead)
    {
        var text = string.Concat(Enumerable.Repeat("{\"a\":", levels - 1)) + "{}" + new string('}', levels - 1);

        Assert.Equal((isRead, isRead), (Platforms(text) is not null, JsonSettings.Read(text, out _) is not null));
    }

    [Fact]
    public void A_setting_knows_where_its_value_and_its_keys_stand()
    {
        const string Text = """{ "a": { "b:c": [ 1, "x" ] } }""";

        var setting = JsonSettings.Read(Text, out _)!["a:b:c:1"];

        Assert.Equal("\"x\"", Text.Substring(setting.Span.Start, setting.Span.Length));
        Assert.Equal(["\"a\"", "\"b:c\"", "\""], setting.Keys.Select(static key => Text.Substring(key.Span.Start, key.Span.Length)));
        Assert.Equal(["a", "a:b:c", "a:b:c:1"], setting.Keys.Select(key => setting.Path[..key.End]));
    }

    /// <summary>What the platform reads; null where it refuses.</summary>
    private static List<KeyValuePair<string, string?>>? Platforms(string text)
    {
        try
        {
            return new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(text))).Build().AsEnumerable().ToList();
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException or System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<(string, string?)> Leaves(IEnumerable<KeyValuePair<string, string?>> places) =>
        ConfigurationLeaf.Of(places).Select(static leaf => (leaf.Path.ToUpperInvariant(), leaf.Value)).Order();

    private static string Write(Random random, int level)
    {
        var parts = Enumerable.Range(0, random.Next(4)).Select(_ => Around(random, _names[random.Next(_names.Length)]) + ":" + Around(random, Value(random, level)));
        return Around(random, "{" + string.Join(',', parts) + (random.Next(6) == 0 ? "," : "") + "}");
    }

    private static string Value(Random random, int level) => random.Next(level > 3 ? 1 : 3) switch
    {
        1 => Write(random, level + 1),
        2 => "[" + string.Join(',', Enumerable.Range(0, random.Next(3)).Select(_ => Around(random, Value(random, level + 1)))) + (random.Next(6) == 0 ? "," : "") + "]",
        _ => _values[random.Next(random.Next(10) == 0 ? _values.Length : 13)],
    };

    private static string Around(Random random, string token) => Between(random) + token + Between(random);

    private static string Between(Random random) => _between[random.Next(random.Next(30) == 0 ? _between.Length : 9)];

    /// <summary>In one text of four a character is left out, doubled or another one.</summary>
    private static string Damage(string text, Random random)
    {
        var place = random.Next(text.Length);
        return random.Next(12) switch
        {
            0 => text.Remove(place, 1),
            1 => text.Insert(place, text[place].ToString()),
            2 => text.Insert(place, "{}[],:\"\\/1t\0"[random.Next(12)].ToString()),
            _ => text,
        };
    }
}
