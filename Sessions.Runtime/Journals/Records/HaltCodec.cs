using System.Text.Json;

namespace Sessions.Journals.Records;

/// <summary>Keeps a halt for as long as it holds: to release is to remove the key.</summary>
internal sealed class HaltCodec() : RecordCodec<Halt>("command/halt")
{
    /// <summary>The one key: a strategy has one halt of its own, and all have one together.</summary>
    public const string Key = "command/halt";

    public override string KeyOf(Halt record) => Key;

    protected override void Write(Utf8JsonWriter writer, Halt record)
    {
        writer.Instant("at", record.HaltedAt);
        writer.Flag("flatten", record.Flatten);
        writer.Text("reason", record.Reason);
    }

    /// <summary>Whose halt it is, the part of the journal says in which it stands.</summary>
    protected override Halt ReadRecord(RecordFields fields) => new(null, fields.Instant("at"), fields.Flag("flatten"), fields.TextOrNull("reason"));
}
