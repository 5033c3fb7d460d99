using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>Reads a bar file row by row. Whatever comes out of it can have been: prices, their order and the rows' order are checked.</summary>
internal sealed class BarRowReader : IDisposable
{
    // As in 2014-05-01T.
    private const int DayLength = 11;

    private readonly CsvRows _rows;
    private readonly string _file;
    private readonly BarColumns _columns;
    private readonly StampReader _stamps;
    private readonly RowPrices _prices;
    private readonly string _symbol;
    private readonly char[] _day = new char[DayLength];
    private long _midnight = -1;
    private long _previous = -1;
    private bool _hasRow;

    /// <exception cref="BarFileException">There is no header where one must be, it lacks a column, or something about the file is to be given and was not.</exception>
    public BarRowReader(TextReader text, string file, BarReading reading)
    {
        _file = file;
        _symbol = reading.Symbol;
        var beginning = new BeginningReader(text);
        var layout = BarLayouts.Find(reading.Format, beginning.FirstRow);
        _rows = new CsvRows(beginning, file, reading.Separator ?? layout.Separator);
        try
        {
            _columns = BarColumns.Read(layout.Fields ?? ReadHeader(), layout, file, _rows.Line);
            _hasRow = layout.Fields is not null && _rows.Read();
            Check(layout, reading);
            _stamps = new StampReader(layout, file, reading.Clock);
            var unit = reading.PriceUnit ?? 1;
            _prices = new RowPrices(_columns, _columns.HasBothSides ? 0 : reading.Spread.GetValueOrDefault(), unit);
        }
        catch
        {
            _rows.Dispose();
            throw;
        }
    }

    /// <summary>The length of bars; zero while it is not known, when bars are made that have none.</summary>
    public TimeSpan Timeframe { get; set; }

    /// <summary>How long before its date a bar opens.</summary>
    public TimeSpan Lead { get; set; }

    /// <summary>By what the bar before is dated; null before the first.</summary>
    public DateTimeOffset? Previous
    {
        get => _previous < 0 ? null : new DateTimeOffset(_previous, TimeSpan.Zero);
        set => _previous = value?.UtcTicks ?? -1;
    }

    /// <summary>The line of the current row.</summary>
    public int Line => _rows.Line;

    /// <summary>The next bar; null after the last one.</summary>
    /// <exception cref="BarFileException">The row is wrong, or the file ends before its first row.</exception>
    public Bar? Read()
    {
        // Where there is no header the first row has been read.
        if (!_hasRow && !_rows.Read())
        {
            return Previous is null ? throw Fault(null, null, "there is no bar; each is a row below the header") : null;
        }

        _hasRow = false;
        if (_rows.FieldCount != _columns.Count)
        {
            throw Fault(
                null, _rows.Text,
                string.Create(CultureInfo.InvariantCulture, $"the row has {_rows.FieldCount} fields, the header {_columns.Count}; they must agree"));
        }

        var instant = ReadStamp();
        if (!_prices.TryRead(_rows, out var bid, out var ask))
        {
            (bid, ask) = _prices.ReadExactly(_rows, Fault);
        }

        decimal volume = 0;
        if (_columns.Volume >= 0 && BarFields.ReadVolume(_rows.Field(_columns.Volume), out volume) is { } problem)
        {
            throw Fault(_columns.Volume, problem);
        }

        _previous = instant.UtcTicks;
        return new Bar(_symbol, Lead == TimeSpan.Zero ? instant : instant - Lead, Timeframe, bid, ask, volume);
    }

    public void Dispose() => _rows.Dispose();

    private string[] ReadHeader()
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

        return names is [var only] && CsvRows.FindSeparator(only) is { } other
            ? throw Fault(null, names[0], $"its fields are separated by {CsvRows.NameOf(other)}; give BarFile.Separator = {CsvRows.LiteralOf(other)}")
            : names;
    }

    /// <summary>What the file does not say has been given, and nothing that contradicts it.</summary>
    private void Check(BarLayout layout, BarReading reading)
    {
        if (reading.TimeZone is not null && layout.Stamp is StampForm.Instant or StampForm.Unix or StampForm.LocalWithOffset)
        {
            throw Fault(null, null, "its dates say their offset from UTC, or count from 1970 in UTC; leave BarFile.TimeZone out");
        }

        if (reading.TimeZone is null && layout is { UnknownClock: { } unknown, Stamp: not StampForm.UnixOrInstant })
        {
            throw Fault(null, null, StampReader.Ask(unknown));
        }

        if (layout.MayScalePrices && reading.PriceUnit is null && _hasRow && _rows.FieldCount == _columns.Count && !_rows.Field(_columns.Bid[0]).Contains('.'))
        {
            throw Fault(
                _columns.Bid[0],
                "LEAN writes the prices of equities and options in ten-thousandths, and others as they are; "
                + "give BarFile.PriceUnit, 0.0001 for the former and 1 for the latter");
        }

        if (reading.Spread is null && !_columns.HasBothSides)
        {
            throw Fault(null, null, "the file has no ask prices, so a spread must be given (BarFile.Spread), in price units such as 0.0001");
        }
    }

    private DateTimeOffset ReadStamp()
    {
        var text = _rows.Field(_columns.Date);
        if (!TryReadSameDay(text, out var instant))
        {
            var time = _columns.Time >= 0 ? _rows.Field(_columns.Time) : default;
            if (_stamps.Read(text, time, Previous, out instant) is { } problem)
            {
                throw Fault(_columns.Date, problem);
            }

            KeepDay(text, instant);
        }

        var step = instant.UtcTicks - _previous;
        return (step != Timeframe.Ticks || step <= 0) && Previous is { } previous && BarOrder.Find(previous, instant, Timeframe) is { } fault
            ? throw Fault(_columns.Date, fault)
            : instant;
    }

    /// <summary>Most bars are of the day of the one before: then its date is not read again.</summary>
    private bool TryReadSameDay(ReadOnlySpan<char> text, out DateTimeOffset instant)
    {
        instant = default;
        if (_midnight < 0 || !text.StartsWith(_day) || !PlainText.TryReadTime(text[DayLength..], out var ticks))
        {
            return false;
        }

        instant = new DateTimeOffset(_midnight + ticks, TimeSpan.Zero);
        return true;
    }

    private void KeepDay(ReadOnlySpan<char> text, DateTimeOffset instant)
    {
        _midnight = -1;
        if (PlainText.TryReadInstant(text, out var same) && same == instant)
        {
            text[..DayLength].CopyTo(_day);
            _midnight = instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerDay);
        }
    }

    private BarFileException Fault(int ordinal, string problem) =>
        Fault(_columns.Name(ordinal), _rows.Field(ordinal).ToString(), problem);

    private BarFileException Fault(string? column, string? value, string problem) => new(_file, _rows.Line, column, value, problem);
}
