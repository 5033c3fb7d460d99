using System.Text.Json;
using Sessions.Brokers;

namespace Sessions.Journals.Records;

internal sealed class OrderCodec() : RecordCodec<OrderRecord>("order")
{
    public override string KeyOf(OrderRecord record) => RecordKey.Of(Kind, record.ClientOrderId);

    protected override bool IsOver(OrderRecord record) => record.SettledAt is not null;

    protected override void Write(Utf8JsonWriter writer, OrderRecord record)
    {
        writer.Text("id", record.ClientOrderId);
        writer.Text("symbol", record.Symbol);
        writer.Number("side", (int)record.Side);
        writer.WriteNumber("volume", record.Volume);
        writer.Text("position", record.PositionId);
        writer.Instant("sentAt", record.SentAt);
        writer.WriteNumber("filled", record.Filled);
    }

    protected override OrderRecord ReadRecord(RecordFields fields) => new()
    {
        ClientOrderId = fields.Text("id"),
        Symbol = fields.Text("symbol"),
        Side = (PositionSide)fields.NumberOrZero("side"),
        Volume = fields.Decimal("volume"),
        PositionId = fields.TextOrNull("position"),
        SentAt = fields.Instant("sentAt"),
        Filled = fields.Decimal("filled"),
    };
}
