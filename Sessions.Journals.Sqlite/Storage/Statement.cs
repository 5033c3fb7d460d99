using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Sessions.Journals.Storage;

/// <summary>A prepared statement, whose parameters are <c>$0</c>, <c>$1</c> and so on.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    [SuppressMessage("Security", "CA2100", Justification = "Every text is written in this assembly; what comes from outside is a parameter.")]
    public Statement(SqliteConnection connection, string sql)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
    }

    public void Execute(params object?[] values) => Bind(values).ExecuteNonQuery();

    /// <summary>The rows, each made into a value.</summary>
    public List<T> Query<T>(Func<Row, T> make, params object?[] values)
    {
        using var reader = Bind(values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(Make(make, reader));
        }

        return rows;
    }

    /// <summary>What no journal writes, such as a text in the place of an instant, is damage.</summary>
    private static T Make<T>(Func<Row, T> make, SqliteDataReader reader)
    {
        try
        {
            return make(new Row(reader));
        }
        catch (Exception exception)
            when (exception is ArgumentException or FormatException or OverflowException or InvalidCastException or InvalidOperationException)
        {
            throw new SqliteException($"a row cannot be read: {exception.Message}", Errors.Corrupt);
        }
    }

    public void Dispose() => _command.Dispose();

    private SqliteCommand Bind(object?[] values)
    {
        for (var i = _command.Parameters.Count; i < values.Length; i++)
        {
            _command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${i}") });
        }

        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] switch
            {
                null => DBNull.Value,
                DateTimeOffset instant => instant.UtcTicks,
                DateOnly date => date.DayNumber,
                decimal number => number.ToString(CultureInfo.InvariantCulture),
                bool yes => yes ? 1 : 0,
                Enum word => Convert.ToInt64(word, CultureInfo.InvariantCulture),
                var other => other,
            };
        }

        return _command;
    }
}
