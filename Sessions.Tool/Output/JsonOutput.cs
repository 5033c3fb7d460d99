using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sessions.Schedule;

namespace Sessions.Tool.Output;

/// <summary>
/// What a program reads. The shape is documented in docs/tool.md and stays: a member may be added, none is renamed, removed or
/// given another meaning without <see cref="Version"/> counting up.
/// </summary>
internal static class JsonOutput
{
    /// <summary>The version of the shape, the first member of every answer.</summary>
    public const int Version = 1;

    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new InstantJsonConverter() },
    };

    public static void Write<T>(ToolHost host, T answer) => host.Output.WriteLine(Escape(JsonSerializer.Serialize(answer, _options)));

    /// <summary>What a terminal would obey, as JSON writes it: a program reads the same, and a person who looks on is safe.</summary>
    private static string Escape(string json)
    {
        var text = new StringBuilder(json.Length);
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] is '\n' or (>= ' ' and <= '~'))
            {
                text.Append(json[i]);
                continue;
            }

            // Only strings hold other characters.
            var character = char.IsSurrogatePair(json, i) ? json.Substring(i++, 2) : json.Substring(i, 1);
            text.Append(PrintableText.Of(character) == character ? character : string.Concat(character.Select(static unit => FormattableString.Invariant($"\\u{(int)unit:x4}"))));
        }

        return text.ToString();
    }
}
