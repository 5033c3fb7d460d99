using System.Text.Json;

namespace Sessions.Journals.Records;

/// <summary>Fields that are written only where they say something.</summary>
internal static class RecordWriting
{
    public static void Text(this Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            // The writer would put another character in its place, and so keep another id.
            if (!RecordKey.IsWellFormed(text))
            {
                throw new ArgumentException($"{name} has half a surrogate pair", nameof(text));
            }

            writer.WriteString(name, text);
        }
    }

    public static void Instant(this Utf8JsonWriter writer, string name, DateTimeOffset? instant)
    {
        if (instant is { } value)
        {
            writer.WriteString(name, value.ToUniversalTime());
        }
    }

    public static void Number(this Utf8JsonWriter writer, string name, int number)
    {
        if (number != 0)
        {
            writer.WriteNumber(name, number);
        }
    }

    public static void Flag(this Utf8JsonWriter writer, string name, bool flag)
    {
        if (flag)
        {
            writer.WriteBoolean(name, true);
        }
    }
}
