using System.Text;
using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>
/// Bars in a CSV file with a header, read in a stream: one bar is held at a time, however long the file.
/// </summary>
/// <remarks>
/// The header is <c>utc,bid_open,bid_high,bid_low,bid_close,ask_open,ask_high,ask_low,ask_close</c> or
/// <c>utc,open,high,low,close</c>, whose prices are bids and need a <see cref="Spread"/>; <c>volume</c> may follow. Columns
/// are found by name, in any order and case, and others are passed over. <c>utc</c> is the bar's open instant in ISO 8601
/// with <c>Z</c> or an offset, its close where <see cref="Stamped"/> says so. Numbers have a point. Fields are separated by commas,
/// or by what <see cref="Separator"/> says; blank lines and lines that start with
/// <c>#</c> are passed over.
/// </remarks>
public sealed class BarFile : IBarSource
{
    // As many bars as it takes to see two in a row, also around weekends and in a quiet market.
    private const int InferredFrom = 1_000;

    private readonly Func<TextReader> _open;
    private readonly string? _path;
    private readonly string _name;
    private TimeSpan? _timeframe;

    /// <summary>A file on disk, in UTF-8 or with a byte order mark.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="symbol">What its bars price.</param>
    public BarFile(string path, string symbol)
        : this(() => Open(path), path, symbol) => _path = path;

    /// <summary>Text from anywhere: an archive, a resource, a test.</summary>
    /// <param name="open">Opens the text at its beginning; called for each reading, which disposes what it gives.</param>
    /// <param name="name">What errors call it.</param>
    /// <param name="symbol">What its bars price.</param>
    public BarFile(Func<TextReader> open, string name, string symbol)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(symbol);
        _open = open;
        _name = name;
        Symbol = symbol;
    }

    /// <inheritdoc/>
    public string Symbol { get; }

    /// <summary>
    /// What the ask lies above the bid, in price units (0.0001 is a pip of EURUSD), where the file has one price: that is
    /// the bid, as most platforms export it. Not used where the file has both.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public decimal? Spread
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value.GetValueOrDefault(), nameof(Spread));
            field = value;
        }
    }

    /// <summary>
    /// Which end of a bar <c>utc</c> is; open unless given. A file that is dated by closes and read as if by opens is one bar late,
    /// and nothing in it shows that: ask whoever exported it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the two.</exception>
    public BarStamp Stamped
    {
        get;
        init => field = value is BarStamp.Open or BarStamp.Close ? value : throw new ArgumentOutOfRangeException(nameof(Stamped), value, "There is no such end of a bar.");
    }

    /// <summary>What stands between fields: a comma unless given, else a semicolon, a tab or a bar (<c>|</c>).</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of these.</exception>
    public char Separator
    {
        get;
        init => field = CsvRows.Separators.Contains(value) ? value : throw new ArgumentOutOfRangeException(nameof(Separator), value, "Fields are separated by a comma, a semicolon, a tab or a bar (|).");
    } = ',';

    /// <summary>
    /// The length of each bar. Where it is not given it is the smallest step among the first 1,000 bars, which are read when
    /// it is first asked for; of steps that differ by a change of the clocks, 23 and 24 hours say, the usual one.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to zero or less.</exception>
    /// <exception cref="FileNotFoundException">It has to be read, and there is no such file.</exception>
    /// <exception cref="BarFileException">It has to be read, and a row is wrong or there is one bar only.</exception>
    public TimeSpan Timeframe
    {
        get
        {
            if (_timeframe is { } known)
            {
                return known;
            }

            using var rows = OpenRows();
            return ReadHead(rows, []);
        }

        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero, nameof(Timeframe));
            _timeframe = value;
        }
    }

    /// <inheritdoc/>
    /// <remarks>By the last lines of a file on disk; null of other text, and where those lines cannot be read.</remarks>
    public DateTimeOffset? End => _path is not null && File.Exists(_path) && BarFileTail.LastStamp(_path, Spread, Separator) is { } stamp ? stamp - Lead(Timeframe) + Timeframe : null;

    /// <inheritdoc/>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="BarFileException">
    /// While enumerating: a row is wrong, out of order, or sooner after the one before than the timeframe; or there is none.
    /// </exception>
    public IEnumerable<Bar> Read()
    {
        CheckExists();
        return Stream();
    }

    private IEnumerable<Bar> Stream()
    {
        using var rows = OpenRows();
        var head = new List<(BarRow Row, int Line)>();
        var timeframe = _timeframe ?? ReadHead(rows, head);
        rows.MinimumStep = timeframe;
        for (var i = 0; i < head.Count; i++)
        {
            if (i > 0 && BarOrder.Find(head[i - 1].Row.Stamp, head[i].Row.Stamp, timeframe) is { } problem)
            {
                throw new BarFileException(_name, head[i].Line, null, null, problem);
            }

            yield return head[i].Row.ToBar(Symbol, timeframe, Lead(timeframe));
        }

        while (rows.TryRead(out var row))
        {
            yield return row.ToBar(Symbol, timeframe, Lead(timeframe));
        }
    }

    private TimeSpan ReadHead(BarRowReader rows, List<(BarRow Row, int Line)> head)
    {
        var steps = new List<TimeSpan>();
        while (head.Count < InferredFrom && rows.TryRead(out var row))
        {
            if (head.Count > 0)
            {
                steps.Add(row.Stamp - head[^1].Row.Stamp);
            }

            head.Add((row, rows.Line));
        }

        var timeframe = steps.Count > 0
            ? BarOrder.LengthOf(steps)
            : throw new BarFileException(_name, rows.Line, null, null, "one bar does not show how long it is; give BarFile.Timeframe");
        _timeframe = timeframe;
        return timeframe;
    }

    /// <summary>How long before its date a bar opens.</summary>
    private TimeSpan Lead(TimeSpan timeframe) => Stamped == BarStamp.Close ? timeframe : TimeSpan.Zero;

    private BarRowReader OpenRows()
    {
        CheckExists();
        return new BarRowReader(_open(), _name, Spread, Separator);
    }

    private void CheckExists()
    {
        if (_path is not null && !File.Exists(_path))
        {
            throw new FileNotFoundException($"There is no bar file '{Path.GetFullPath(_path)}'.", _path);
        }
    }

    private static StreamReader Open(string path) => new(
        path, Encoding.UTF8, detectEncodingFromByteOrderMarks: true,
        new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 64 * 1024 });
}
