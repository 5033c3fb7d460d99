using System.Text.Json;
using Sessions.Brokers;
using Sessions.Orders;

namespace Sessions.Journals.Records;

internal sealed class OrderCodec() : RecordCodec<Order>(RecordChange.Order)
{
    public override string KeyOf(Order record) => RecordKey.Of(Kind, record.Id);

    protected override void Write(Utf8JsonWriter writer, Order record)
    {
        writer.Text("id", record.Id);
        writer.Number("occurrence", record.Occurrence);
        writer.Text("symbol", record.Symbol);
        writer.Number("side", (int)record.Side);
        writer.WriteNumber("volume", record.Volume);
        writer.Text("closes", record.Closes);
        writer.Text("target", record.Target);
        writer.Number("attempt", record.Attempt);
        writer.Flag("offLedger", record.IsOffLedger);
        writer.Flag("mayRest", record.MayRest);
        writer.Number("state", (int)record.State);
        writer.WriteNumber("filled", record.Filled);
        writer.Text("position", record.Position);
        writer.Flag("known", record.IsKnown);
        writer.Instant("sentAt", record.SentAt == default ? null : record.SentAt);
        writer.Text("venueId", record.VenueId);
    }

    protected override Order ReadRecord(RecordFields fields) => new(
        fields.Text("id"), fields.NumberOrZero("occurrence"), fields.Text("symbol"), (PositionSide)fields.NumberOrZero("side"), fields.Decimal("volume"))
    {
        Closes = fields.TextOrNull("closes"),
        Target = fields.TextOrNull("target"),
        Attempt = fields.NumberOrZero("attempt"),
        IsOffLedger = fields.Flag("offLedger"),
        MayRest = fields.Flag("mayRest"),
        State = (OrderState)fields.NumberOrZero("state"),
        Filled = fields.Decimal("filled"),
        Position = fields.TextOrNull("position"),
        IsKnown = fields.Flag("known"),
        SentAt = fields.InstantOrNull("sentAt") ?? default,
        VenueId = fields.TextOrNull("venueId"),
    };
}
