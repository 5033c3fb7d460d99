using System.Text.Json;

namespace Sessions.Journals.Records;

/// <summary>The fields of a record that was read.</summary>
/// <param name="fields">Its JSON.</param>
/// <param name="version">The version of the codec that wrote it.</param>
internal readonly struct RecordFields(JsonElement fields, byte version)
{
    /// <summary>The version of the codec that wrote it.</summary>
    public byte Version => version;

    public string Text(string name) => fields.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null");

    public string? TextOrNull(string name) => fields.TryGetProperty(name, out var text) ? text.GetString() : null;

    public DateTimeOffset Instant(string name) => fields.GetProperty(name).GetDateTimeOffset();

    public DateTimeOffset? InstantOrNull(string name) => fields.TryGetProperty(name, out var instant) ? instant.GetDateTimeOffset() : null;

    public decimal Decimal(string name) => fields.GetProperty(name).GetDecimal();

    /// <summary>A number that was written only where it is not zero.</summary>
    public decimal DecimalOrZero(string name) => fields.TryGetProperty(name, out var number) ? number.GetDecimal() : 0;

    public int Number(string name) => fields.GetProperty(name).GetInt32();

    /// <summary>A number that was written only where it is not zero.</summary>
    public int NumberOrZero(string name) => fields.TryGetProperty(name, out var number) ? number.GetInt32() : 0;

    /// <summary>What was written only where it is true.</summary>
    public bool Flag(string name) => fields.TryGetProperty(name, out var flag) && flag.GetBoolean();
}
