using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>
/// Bars in a CSV file, read in a stream: one bar is held at a time, however long the file.
/// </summary>
/// <remarks>
/// The files of the platforms that <see cref="BarFileFormat"/> lists are recognised. Otherwise the header is
/// <c>utc,bid_open,bid_high,bid_low,bid_close,ask_open,ask_high,ask_low,ask_close</c> or
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

    private readonly Func<IEnumerable<BarPart>> _parts;
    private readonly string? _path;
    private readonly string _name;
    private BarReading _reading = new();
    private TimeSpan? _timeframe;

    /// <summary>
    /// A file on disk, in UTF-8 or with a byte order mark; a <c>.zip</c>, whose <c>.csv</c> and <c>.txt</c> are read; or a folder of such
    /// files of one symbol and format, read one after the other in the order of their names.
    /// </summary>
    /// <param name="path">Where it is.</param>
    /// <param name="symbol">What its bars price.</param>
    public BarFile(string path, string symbol)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(symbol);
        _parts = () => BarPart.Of(path);
        _path = path;
        _name = path;
        _reading = _reading with { Symbol = symbol };
    }

    /// <summary>Text from anywhere: an archive, a resource, a test.</summary>
    /// <param name="open">Opens the text at its beginning; called for each reading, which disposes what it gives.</param>
    /// <param name="name">What errors call it.</param>
    /// <param name="symbol">What its bars price.</param>
    public BarFile(Func<TextReader> open, string name, string symbol)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(symbol);
        _parts = () => [new BarPart(name, open)];
        _name = name;
        _reading = _reading with { Symbol = symbol };
    }

    /// <inheritdoc/>
    public string Symbol => _reading.Symbol;

    /// <summary>
    /// What the ask lies above the bid, in price units (0.0001 is a pip of EURUSD), where the file has one price: that is
    /// the bid, as most platforms export it. Not used where the file has both.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public decimal? Spread
    {
        get => _reading.Spread;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value.GetValueOrDefault(), nameof(Spread));
            _reading = _reading with { Spread = value };
        }
    }

    /// <summary>
    /// Who wrote the file; recognised unless given. What its format does not tell, such as the zone of a MetaTrader server, is asked
    /// for by an error when the file is read.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such format.</exception>
    public BarFileFormat Format
    {
        get => _reading.Format;
        init => _reading = _reading with
        {
            Format = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(Format), value, "There is no such format of bar files."),
        };
    }

    /// <summary>
    /// The IANA id of the zone by whose clock the file dates its bars, such as <c>Europe/Athens</c>, where it dates them by local time.
    /// The hour that occurs twice when clocks go back is told apart by the order of the bars; a time that the clocks have left out is an error.
    /// </summary>
    /// <exception cref="TimeZoneNotFoundException">The machine knows no such zone.</exception>
    public string? TimeZone
    {
        get => _reading.TimeZone;
        init
        {
            _ = value is null ? null : Occurrences.ZoneClock.Get(value);
            _reading = _reading with { TimeZone = value };
        }
    }

    /// <summary>
    /// How far the file's clock is ahead of <see cref="TimeZone"/>'s; zero unless given. A MetaTrader server whose day begins at 17:00 in
    /// New York is 7 hours ahead of <c>America/New_York</c>, in summer and winter.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is more than a day.</exception>
    public TimeSpan ClockAhead
    {
        get => _reading.ClockAhead;
        init
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Duration(), TimeSpan.FromDays(1), nameof(ClockAhead));
            _reading = _reading with { ClockAhead = value };
        }
    }

    /// <summary>
    /// What one in the file's prices is worth, 0.0001 where LEAN has ten-thousandths; 1 unless given, and asked for where
    /// that is not sure.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not above zero.</exception>
    public decimal? PriceUnit
    {
        get => _reading.PriceUnit;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value ?? 1, nameof(PriceUnit));
            _reading = _reading with { PriceUnit = value };
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

    /// <summary>What stands between fields: what the format has unless given, else a comma; a semicolon, a tab or a bar (<c>|</c>).</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of these.</exception>
    public char Separator
    {
        get => _reading.Separator ?? ',';
        init => _reading = _reading with
        {
            Separator = CsvRows.Separators.Contains(value)
                ? value
                : throw new ArgumentOutOfRangeException(nameof(Separator), value, "Fields are separated by a comma, a semicolon, a tab or a bar (|)."),
        };
    }

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

            using var rows = new BarRows(_parts(), _reading);
            return ReadHead(rows, []);
        }

        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero, nameof(Timeframe));
            _timeframe = value;
        }
    }

    /// <inheritdoc/>
    /// <remarks>By the last lines of a file on disk; null of zips, folders and other text, and where those lines cannot be read.</remarks>
    public DateTimeOffset? End => _path is not null && File.Exists(_path) && BarFileTail.LastStamp(_path, _reading) is { } stamp
        ? stamp + (Stamped == BarStamp.Close ? TimeSpan.Zero : Timeframe)
        : null;

    /// <inheritdoc/>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="BarFileException">
    /// While enumerating: a row is wrong, out of order, or sooner after the one before than the timeframe; or there is none.
    /// </exception>
    public IEnumerable<Bar> Read() => Stream(_parts());

    private IEnumerable<Bar> Stream(IEnumerable<BarPart> parts)
    {
        using var rows = new BarRows(parts, _reading);
        var head = new List<(Bar Bar, string File, int Line)>();
        var timeframe = _timeframe ?? ReadHead(rows, head);
        var lead = Stamped == BarStamp.Close ? timeframe : TimeSpan.Zero;
        rows.Lengths = (timeframe, lead);
        for (var i = 0; i < head.Count; i++)
        {
            if (i > 0 && BarOrder.Find(head[i - 1].Bar.OpenInstant, head[i].Bar.OpenInstant, timeframe) is { } problem)
            {
                throw new BarFileException(head[i].File, head[i].Line, null, null, problem);
            }

            yield return head[i].Bar with { OpenInstant = head[i].Bar.OpenInstant - lead, Timeframe = timeframe };
        }

        while (rows.Read() is { } bar)
        {
            yield return bar;
        }
    }

    /// <summary>The first bars, which have no length yet, and the length that they show.</summary>
    private TimeSpan ReadHead(BarRows rows, List<(Bar Bar, string File, int Line)> head)
    {
        var steps = new List<TimeSpan>();
        while (head.Count < InferredFrom && rows.Read() is { } bar)
        {
            if (head.Count > 0)
            {
                steps.Add(bar.OpenInstant - head[^1].Bar.OpenInstant);
            }

            head.Add((bar, rows.File, rows.Line));
        }

        var timeframe = steps.Count > 0
            ? BarOrder.LengthOf(steps)
            : throw new BarFileException(_name, rows.Line, null, null, "one bar does not show how long it is; give BarFile.Timeframe");
        _timeframe = timeframe;
        return timeframe;
    }
}
