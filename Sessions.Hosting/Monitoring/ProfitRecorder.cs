using Sessions.Brokers;

namespace Sessions.Hosting.Monitoring;

// docs/decisions.md 214
/// <summary>Follows what a session brings, snapshot by snapshot.</summary>
internal sealed class ProfitRecorder
{
    private const int MostPoints = 120;

    private readonly Dictionary<string, Position> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> _before = new(StringComparer.Ordinal);
    private readonly List<ProfitPoint> _points = [];
    private SessionOccurrence? _occurrence;
    private decimal _closed;
    private bool _isUnknown;
    private bool _isOver;

    /// <summary>What the open session has brought, or the last one; null before there was one.</summary>
    public SessionProfit? Current => _occurrence is { } occurrence ? new SessionProfit(occurrence, _isUnknown ? [] : [.. _points]) : null;

    /// <summary>Takes in what the strategy holds, and which occurrence has begun and is not done.</summary>
    public void See(StrategyHoldings holdings, SessionOccurrence? occurrence)
    {
        if (occurrence is { } open && open != _occurrence)
        {
            Begin(open);
        }

        // What is gone says that it was closed only where the broker vouches for having told of everything.
        if (_occurrence is null || _isOver || !holdings.IsComplete)
        {
            return;
        }

        // Once more after the end, for what it has closed.
        _isOver = occurrence is null;
        CountClosed(holdings.Positions);
        foreach (var position in holdings.Positions)
        {
            _isUnknown |= position.NetProfit is null;
            if (!_seen.ContainsKey(position.Id) && WasThere(position, _occurrence.Value))
            {
                _before[position.Id] = position.NetProfit ?? 0;
            }

            _seen[position.Id] = position;
        }

        Add(new ProfitPoint(holdings.AsOf, _closed + holdings.Positions.Sum(static position => position.NetProfit ?? 0) - _before.Values.Sum()));
    }

    /// <summary>Whether a position is older than the occurrence. Where the venue does not tell, what the first look shows is.</summary>
    private bool WasThere(Position position, SessionOccurrence occurrence) => position.OpenedAt is { } at ? at < occurrence.Start : _points.Count == 0;

    private void Begin(SessionOccurrence occurrence)
    {
        _occurrence = occurrence;
        _seen.Clear();
        _before.Clear();
        _points.Clear();
        (_closed, _isUnknown, _isOver) = (0, false, false);
    }

    /// <summary>What is gone, or the part that is, was worth what it was worth when it was last seen.</summary>
    private void CountClosed(IReadOnlyList<Position> positions)
    {
        foreach (var last in _seen.Values.ToArray())
        {
            var left = positions.FirstOrDefault(position => position.Id == last.Id && position.Side == last.Side)?.Volume ?? 0;
            if (left < last.Volume)
            {
                _closed += (last.NetProfit ?? 0) * (last.Volume - left) / last.Volume;
            }

            if (left == 0)
            {
                _seen.Remove(last.Id);
            }
        }
    }

    private void Add(ProfitPoint point)
    {
        if (_points.Count == MostPoints)
        {
            for (var i = _points.Count - 3; i > 0; i -= 2)
            {
                _points.RemoveAt(i);
            }
        }

        _points.Add(point);
    }
}
