using System.Buffers;
using System.Text;
using System.Text.Json;
using Sessions.Schedule;

namespace Sessions.Reports;

/// <summary>What the page's script is told of its data, as JSON. Its encoder leaves no <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c>.</summary>
internal static class ReportMeta
{
    public static string Write(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    public static void WriteNumbers(this Utf8JsonWriter json, string name, IEnumerable<long> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(PrintableText.Of(text));
        }

        json.WriteEndArray();
    }
}
