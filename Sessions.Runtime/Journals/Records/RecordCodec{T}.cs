using System.Text.Json;

namespace Sessions.Journals.Records;

/// <summary>How records of one type are kept. To keep another type, write one of these and add it to <see cref="RecordCodecs"/>.</summary>
/// <typeparam name="T">The type, which is a whole state and knows nothing of journals.</typeparam>
/// <param name="kind">The first part of every key of its records; never used for anything else, also when the type is gone.</param>
/// <param name="version">Above 1 once fields have changed their meaning; <see cref="RecordFields.Version"/> tells the reader which it has. A new field that may be missing needs no new version.</param>
internal abstract class RecordCodec<T>(string kind, byte version = 1) : RecordCodec(kind, version, typeof(T))
    where T : class
{
    public sealed override string KeyOf(object record) => KeyOf((T)record);

    public sealed override (string Session, DateTimeOffset Start)? OccurrenceOf(object record) => OccurrenceOf((T)record);

    public abstract string KeyOf(T record);

    protected virtual (string Session, DateTimeOffset Start)? OccurrenceOf(T record) => null;

    protected sealed override void Write(Utf8JsonWriter writer, object record) => Write(writer, (T)record);

    protected sealed override object Read(RecordFields fields) => ReadRecord(fields);

    protected abstract void Write(Utf8JsonWriter writer, T record);

    protected abstract T ReadRecord(RecordFields fields);
}
