using System.Text.Json;
using Sessions.Brokers;

namespace Sessions.Journals.Records;

internal sealed class CloseCodec() : RecordCodec<CloseRecord>("close")
{
    public override string KeyOf(CloseRecord record) => RecordKey.Of(Kind, record.Session, record.Start, record.Closing, record.PositionId);

    protected override (string Session, DateTimeOffset Start)? OccurrenceOf(CloseRecord record) => (record.Session, record.Start);

    protected override void Write(Utf8JsonWriter writer, CloseRecord record)
    {
        writer.Text("session", record.Session);
        writer.Instant("start", record.Start);
        writer.Text("closing", record.Closing);
        writer.Text("position", record.PositionId);
        writer.Text("symbol", record.Symbol);
        writer.Number("side", (int)record.Side);
        writer.WriteNumber("positionVolume", record.PositionVolume);
        writer.WriteNumber("volume", record.Volume);
        writer.WriteNumber("openPrice", record.OpenPrice);
        writer.Instant("openedAt", record.OpenedAt);
        writer.Text("tag", record.Tag);
        writer.Number("attempts", record.Attempts);
        writer.Text("pending", record.Pending);
        writer.WriteNumber("filled", record.Filled);
        writer.Flag("confirmed", record.IsConfirmed);
    }

    protected override CloseRecord ReadRecord(RecordFields fields) => new()
    {
        Session = fields.Text("session"),
        Start = fields.Instant("start"),
        Closing = fields.Text("closing"),
        PositionId = fields.Text("position"),
        Symbol = fields.Text("symbol"),
        Side = (PositionSide)fields.NumberOrZero("side"),
        PositionVolume = fields.Decimal("positionVolume"),
        Volume = fields.Decimal("volume"),
        OpenPrice = fields.Decimal("openPrice"),
        OpenedAt = fields.Instant("openedAt"),
        Tag = fields.TextOrNull("tag"),
        Attempts = fields.NumberOrZero("attempts"),
        Pending = fields.TextOrNull("pending"),
        Filled = fields.Decimal("filled"),
        IsConfirmed = fields.Flag("confirmed"),
    };
}
