using System.Text.Json;
using Sessions.Closing;

namespace Sessions.Journals.Records;

internal sealed class ClosingCodec() : RecordCodec<ClosingState>(ClosingChange.Record)
{
    public override string KeyOf(ClosingState record) => RecordKey.Of(Kind, record.Name);

    protected override void Write(Utf8JsonWriter writer, ClosingState record)
    {
        writer.Text("name", record.Name);
        writer.Number("occurrence", record.Occurrence);
        writer.Number("action", (int)record.Action);
        writer.Number("stage", (int)record.Stage);
        writer.Text("owner", record.Owner);
        writer.Flag("wholeAccount", record.IsWholeAccount);
        writer.Flag("onlyOfRests", record.IsOnlyOfRests);
        writer.Flag("keepsOrders", record.KeepsOrders);
        writer.Flag("alarmed", record.IsAlarmed);
        writer.Flag("dustReported", record.IsDustReported);
        writer.Instant("decidedAt", record.DecidedAt);
    }

    protected override ClosingState ReadRecord(RecordFields fields) => new(
        fields.Text("name"), fields.NumberOrZero("occurrence"), (SessionAction)fields.NumberOrZero("action"))
    {
        Stage = (ClosingStage)fields.NumberOrZero("stage"),
        Owner = fields.TextOrNull("owner"),
        IsWholeAccount = fields.Flag("wholeAccount"),
        IsOnlyOfRests = fields.Flag("onlyOfRests"),
        KeepsOrders = fields.Flag("keepsOrders"),
        IsAlarmed = fields.Flag("alarmed"),
        IsDustReported = fields.Flag("dustReported"),
        DecidedAt = fields.InstantOrNull("decidedAt"),
    };
}
