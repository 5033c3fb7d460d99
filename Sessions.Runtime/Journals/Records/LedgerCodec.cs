using System.Text.Json;

namespace Sessions.Journals.Records;

internal sealed class LedgerCodec() : RecordCodec<LedgerRecord>("ledger")
{
    public override string KeyOf(LedgerRecord record) => RecordKey.Of(Kind, record.Key);

    protected override bool IsOver(LedgerRecord record) => record.Volume == 0;

    protected override void Write(Utf8JsonWriter writer, LedgerRecord record)
    {
        writer.Text("key", record.Key);
        writer.Text("symbol", record.Symbol);
        writer.WriteNumber("volume", record.Volume);
    }

    protected override LedgerRecord ReadRecord(RecordFields fields) => new(fields.Text("key"), fields.Text("symbol"), fields.Decimal("volume"));
}
