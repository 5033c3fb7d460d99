using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>Reads a bar file row by row. Whatever comes out of it can have been: prices, their order and the rows' order are checked.</summary>
internal sealed class BarRowReader : IDisposable
{
    private readonly CsvRows _rows;
    private readonly string _file;
    private readonly BarColumns _columns;
    private readonly decimal _spread;
    private DateTimeOffset? _previous;

    /// <exception cref="BarFileException">There is no header, it lacks a column, or the spread is needed and missing.</exception>
    public BarRowReader(TextReader reader, string file, decimal? spread, char separator = ',')
    {
        _file = file;
        _rows = new CsvRows(reader, file, separator);
        try
        {
            _columns = ReadHeader();
            _spread = spread ?? (_columns.HasBothSides ? 0 : throw Fault(
                null, null, "the file has no ask prices, so a spread must be given (BarFile.Spread), in price units such as 0.0001"));
        }
        catch
        {
            _rows.Dispose();
            throw;
        }
    }

    /// <summary>The least time from one bar to the next; a bar that comes sooner overlaps the one before.</summary>
    public TimeSpan MinimumStep { get; set; }

    /// <summary>The line of the current row.</summary>
    public int Line => _rows.Line;

    /// <exception cref="BarFileException">The row is wrong, or the file ends before its first row.</exception>
    public bool TryRead(out BarRow row)
    {
        if (!_rows.Read())
        {
            row = default;
            return _previous is null ? throw Fault(null, null, "there is no bar; each is a row below the header") : false;
        }

        CheckFieldCount();
        row = ReadRow();
        _previous = row.Stamp;
        return true;
    }

    public void Dispose() => _rows.Dispose();

    private BarColumns ReadHeader()
    {
        if (!_rows.Read())
        {
            throw Fault(null, null, "the file is empty; its first line must be a header such as utc,open,high,low,close");
        }

        var names = new string[_rows.FieldCount];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = _rows.Field(i).ToString();
        }

        if (names is [var only] && CsvRows.FindSeparator(only) is { } other)
        {
            throw Fault(null, names[0], $"its fields are separated by {CsvRows.NameOf(other)}; give BarFile.Separator = {CsvRows.LiteralOf(other)}");
        }

        return BarColumns.Read(names, _file, _rows.Line);
    }

    private void CheckFieldCount()
    {
        if (_rows.FieldCount != _columns.Count)
        {
            throw Fault(
                null, _rows.Text,
                string.Create(CultureInfo.InvariantCulture, $"the row has {_rows.FieldCount} fields, the header {_columns.Count}; they must agree"));
        }
    }

    private BarRow ReadRow()
    {
        var instant = ReadInstant();
        var bid = ReadPrices(_columns.Bid);
        var ask = _columns.HasBothSides
            ? ReadPrices(_columns.Ask)
            : new BarPrices(bid.Open + _spread, bid.High + _spread, bid.Low + _spread, bid.Close + _spread);
        if (BarPriceRules.FindCrossed(bid, ask) is { } crossed)
        {
            throw Fault(_columns.Ask[(int)crossed.Field], crossed.Problem);
        }

        decimal volume = 0;
        if (_columns.Volume >= 0 && BarFields.ReadVolume(_rows.Field(_columns.Volume), out volume) is { } problem)
        {
            throw Fault(_columns.Volume, problem);
        }

        return new BarRow(instant, bid, ask, volume);
    }

    private DateTimeOffset ReadInstant()
    {
        if (BarFields.ReadInstant(_rows.Field(_columns.Utc), out var instant) is { } problem)
        {
            throw Fault(_columns.Utc, problem);
        }

        return _previous is { } previous && BarOrder.Find(previous, instant, MinimumStep) is { } fault
            ? throw Fault(_columns.Utc, fault)
            : instant;
    }

    private BarPrices ReadPrices(int[] ordinals)
    {
        var prices = new BarPrices(ReadPrice(ordinals[0]), ReadPrice(ordinals[1]), ReadPrice(ordinals[2]), ReadPrice(ordinals[3]));
        return BarPriceRules.Find(prices) is { } fault ? throw Fault(ordinals[(int)fault.Field], fault.Problem) : prices;
    }

    private decimal ReadPrice(int ordinal) =>
        BarFields.ReadPrice(_rows.Field(ordinal), out var price) is { } problem ? throw Fault(ordinal, problem) : price;

    private BarFileException Fault(int ordinal, string problem) =>
        Fault(_columns.Name(ordinal), _rows.Field(ordinal).ToString(), problem);

    private BarFileException Fault(string? column, string? value, string problem) => new(_file, _rows.Line, column, value, problem);
}
