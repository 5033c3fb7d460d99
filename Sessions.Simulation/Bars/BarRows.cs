using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>The rows of all texts of a bar file, one after the other.</summary>
internal sealed class BarRows(IEnumerable<BarPart> parts, BarReading reading) : IDisposable
{
    private readonly IEnumerator<BarPart> _parts = parts.GetEnumerator();
    private BarRowReader? _reader;
    private BarPart? _part;

    /// <summary>The length of bars and how long before its date one opens; both zero while they are not known.</summary>
    public (TimeSpan Timeframe, TimeSpan Lead) Lengths
    {
        get;
        set
        {
            field = value;
            if (_reader is not null)
            {
                (_reader.Timeframe, _reader.Lead) = value;
            }
        }
    }

    /// <summary>The text of the current row.</summary>
    public string File => _part?.Name ?? "";

    /// <summary>The line of the current row in it.</summary>
    public int Line => _reader?.Line ?? 1;

    /// <summary>The next bar; null after the last one.</summary>
    /// <exception cref="BarFileException">A row is wrong, or there is none.</exception>
    public Bar? Read()
    {
        Bar? bar;
        while ((bar = _reader?.Read()) is null && _parts.MoveNext())
        {
            var previous = _reader?.Previous;
            _reader?.Dispose();
            _part = _parts.Current;
            _reader = new BarRowReader(_part.Open(), _part.Name, reading) { Timeframe = Lengths.Timeframe, Lead = Lengths.Lead, Previous = previous };
        }

        return bar;
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _parts.Dispose();
    }
}
