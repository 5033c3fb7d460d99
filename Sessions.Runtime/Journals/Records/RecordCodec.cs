using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sessions.Journals.Records;

/// <summary>How records of one kind are kept: under which keys, and as which bytes.</summary>
internal abstract class RecordCodec(string kind, byte version, Type type)
{
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The first part of every key of its records.</summary>
    public string Kind => kind;

    /// <summary>The records' type.</summary>
    public Type Type => type;

    public abstract string KeyOf(object record);

    /// <summary>The occurrence without which the record says nothing, so that it goes when that has ended; null where it stands by itself.</summary>
    public abstract (string Session, DateTimeOffset Start)? OccurrenceOf(object record);

    /// <exception cref="JournalException">A text in it cannot be written.</exception>
    public byte[] Encode(object record, string key, long sequence)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        buffer.GetSpan(RecordSeal.Length)[..RecordSeal.Length].Clear();
        buffer.Advance(RecordSeal.Length);
        try
        {
            using var writer = new Utf8JsonWriter(buffer, _options);
            writer.WriteStartObject();
            Write(writer, record);
            writer.WriteEndObject();
        }
        catch (ArgumentException exception)
        {
            throw new JournalException($"The record '{key}' cannot be written: a text in it is no valid Unicode.", exception);
        }

        var value = buffer.WrittenSpan.ToArray();
        RecordSeal.Put(value, version, key, sequence);
        return value;
    }

    /// <param name="value">A value that is as it was written.</param>
    /// <param name="key">Its key.</param>
    /// <exception cref="JournalException">It is of a version that is not known yet.</exception>
    public object Decode(ReadOnlyMemory<byte> value, string key)
    {
        var written = RecordSeal.VersionOf(value.Span);
        if (written > version)
        {
            throw new JournalException(
                $"The journal's record '{key}' is of version {written}, written by a newer release; this one knows version {version}. Nothing was changed; run the newer release.");
        }

        using var document = JsonDocument.Parse(value[RecordSeal.Length..]);
        return Read(new RecordFields(document.RootElement, written));
    }

    protected abstract void Write(Utf8JsonWriter writer, object record);

    protected abstract object Read(RecordFields fields);
}
