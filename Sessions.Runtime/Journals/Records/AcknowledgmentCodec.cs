using System.Text.Json;

namespace Sessions.Journals.Records;

internal sealed class AcknowledgmentCodec() : RecordCodec<AcknowledgmentRecord>("command/acknowledge")
{
    public override string KeyOf(AcknowledgmentRecord record) => RecordKey.Of(Kind, record.Session, record.Start);

    protected override (string Session, DateTimeOffset Start)? OccurrenceOf(AcknowledgmentRecord record) => (record.Session, record.Start);

    protected override void Write(Utf8JsonWriter writer, AcknowledgmentRecord record)
    {
        writer.Text("session", record.Session);
        writer.Instant("start", record.Start);
        writer.Instant("at", record.At);
        writer.Text("note", record.Note);
    }

    protected override AcknowledgmentRecord ReadRecord(RecordFields fields) =>
        new(fields.Text("session"), fields.Instant("start"), fields.Instant("at"), fields.TextOrNull("note"));
}
