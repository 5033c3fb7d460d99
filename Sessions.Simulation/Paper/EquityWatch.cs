namespace Sessions.Simulation;

/// <summary>The largest fall of equity from an earlier height, kept while it happens.</summary>
internal sealed class EquityWatch(decimal start)
{
    private decimal _height = start;
    private decimal? _drawdown = 0;

    /// <summary>Zero or above; null once equity was unknown.</summary>
    public decimal? Drawdown => _drawdown;

    public void Note(decimal? equity)
    {
        if (equity is not { } known)
        {
            _drawdown = null;
        }
        else if (known > _height)
        {
            _height = known;
        }
        else if (_height - known > _drawdown)
        {
            _drawdown = _height - known;
        }
    }
}
