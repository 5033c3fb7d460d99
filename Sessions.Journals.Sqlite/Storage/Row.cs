using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Sessions.Journals.Storage;

/// <summary>One row of an answer, read column by column.</summary>
internal sealed class Row(SqliteDataReader reader)
{
    private int _column;

    public long Number() => reader.GetInt64(_column++);

    public string Text() => reader.GetString(_column++);

    public string? TextOrNull() => reader.IsDBNull(_column) ? Skip<string?>() : Text();

    public byte[]? BytesOrNull() => reader.IsDBNull(_column) ? Skip<byte[]?>() : reader.GetFieldValue<byte[]>(_column++);

    public bool Yes() => Number() != 0;

    public decimal Decimal() => decimal.Parse(Text(), NumberStyles.Number, CultureInfo.InvariantCulture);

    public DateOnly Date() => DateOnly.FromDayNumber((int)Number());

    public DateTimeOffset Instant() => new(Number(), TimeSpan.Zero);

    public DateTimeOffset? InstantOrNull() => reader.IsDBNull(_column) ? Skip<DateTimeOffset?>() : Instant();

    private T? Skip<T>()
    {
        _column++;
        return default;
    }
}
