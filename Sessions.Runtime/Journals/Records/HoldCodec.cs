using System.Text.Json;

namespace Sessions.Journals.Records;

internal sealed class HoldCodec() : RecordCodec<HoldRecord>(HoldRecord.Kind)
{
    public override string KeyOf(HoldRecord record) => RecordKey.Of(Kind, string.Empty);

    protected override void Write(Utf8JsonWriter writer, HoldRecord record)
    {
        writer.Text("session", record.Session);
        writer.WriteNumber("milliseconds", (int)record.Longest.TotalMilliseconds);
        writer.Instant("since", record.Since);
    }

    protected override HoldRecord ReadRecord(RecordFields fields) =>
        new(fields.Text("session"), TimeSpan.FromMilliseconds((long)fields.Number("milliseconds")), fields.InstantOrNull("since"));
}
