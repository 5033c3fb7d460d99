using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

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

    public static void Write<T>(ToolHost host, T answer) => host.Output.WriteLine(JsonSerializer.Serialize(answer, _options));
}
