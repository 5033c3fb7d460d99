using System.Text.Json;
using Sessions.Brokers;
using Sessions.Orders;

namespace Sessions.Journals.Records;

internal sealed class TargetCodec() : RecordCodec<Target>(RecordChange.Target)
{
    public override string KeyOf(Target record) => RecordKey.Of(Kind, record.Id);

    protected override void Write(Utf8JsonWriter writer, Target record)
    {
        writer.Text("closing", record.Closing);
        writer.Text("position", record.Position);
        writer.Text("symbol", record.Symbol);
        writer.Number("side", (int)record.Side);
        writer.WriteNumber("volume", record.Volume);
        writer.Number("kind", (int)record.Kind);
        writer.Text("ticket", record.Ticket == record.Position ? null : record.Ticket);
        if (record.Counted != 0)
        {
            writer.WriteNumber("counted", record.Counted);
        }

        writer.Flag("confirmed", record.IsConfirmed);
        writer.Flag("dust", record.IsDust);
        if (record.Was is { } was)
        {
            writer.WriteNumber("wasVolume", was.Volume);
            writer.WriteNumber("openPrice", was.OpenPrice);
            if (was.OpenedAt is { } openedAt)
            {
                writer.Instant("openedAt", openedAt);
            }

            writer.Text("tag", was.Tag);
        }
    }

    protected override Target ReadRecord(RecordFields fields)
    {
        var (position, symbol, side) = (fields.Text("position"), fields.Text("symbol"), (PositionSide)fields.NumberOrZero("side"));
        return new Target(fields.Text("closing"), position, symbol, side, fields.Decimal("volume"), (TargetKind)fields.NumberOrZero("kind"))
        {
            Ticket = fields.TextOrNull("ticket") ?? position,
            Counted = fields.DecimalOrZero("counted"),
            IsConfirmed = fields.Flag("confirmed"),
            IsDust = fields.Flag("dust"),
            Was = fields.DecimalOrZero("wasVolume") is not (> 0 and var volume) ? null
                : new Position(position, symbol, side, volume, fields.Decimal("openPrice"), fields.InstantOrNull("openedAt")) { Tag = fields.TextOrNull("tag") },
        };
    }
}
