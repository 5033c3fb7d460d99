using Sessions.Brokers;

namespace Sessions.Simulation;

// docs/decisions.md 174
/// <summary>
/// What new prices do to an account. All prices of an instant are taken first; then what they reach fills, then what waited for
/// them, and then margin and equity are looked at, once.
/// </summary>
internal sealed class PaperSettlement(PaperAccount account, PaperDesk desk, PaperMatching matching, PaperMargin margin, EquityWatch watch)
{
    /// <summary>Markets that have new prices, and something that these may fill.</summary>
    private readonly List<ReachedMarket> _reached = [];
    private bool _isStirred;

    /// <summary>Something was ordered since the account was looked at.</summary>
    public void Stir() => _isStirred = true;

    /// <summary>Takes a bar's prices.</summary>
    public void Take(Market market, Bar bar, DateTimeOffset now)
    {
        var knownAt = market.KnownAt(bar);
        QuoteRules.ThrowIfNotNow(bar, market, knownAt, now);
        QuoteRules.ThrowIfNoQuote(bar.Symbol, bar.Bid.Close, bar.Ask.Close, nameof(bar));
        market.SetQuote(bar, knownAt);
        Reach(market, PriceStretch.Of(bar, knownAt));
    }

    /// <summary>Takes a quote of this instant.</summary>
    public void Take(Market market, decimal bid, decimal ask, DateTimeOffset now)
    {
        QuoteRules.ThrowIfNoQuote(market.Instrument.Symbol, bid, ask, nameof(bid));
        market.SetQuote(bid, ask, now);
        Reach(market, PriceStretch.Of(bid, ask, now));
    }

    /// <summary>Fills what the prices taken so far reach, and looks at the account.</summary>
    public void Settle(DateTimeOffset now)
    {
        if (_reached.Count > 0)
        {
            Match();
        }

        if (!_isStirred && !account.HasPositions)
        {
            return;
        }

        _isStirred = false;
        account.Roll(now);
        watch.Note(margin.StopOut(now));
    }

    private void Reach(Market market, in PriceStretch stretch)
    {
        if (!market.IsIdle)
        {
            foreach (var position in market.Positions)
            {
                position.Note(stretch);
            }

            _reached.Add(new ReachedMarket(market, stretch));
        }
    }

    /// <summary>A night that ends with new prices comes after them.</summary>
    private void Match()
    {
        account.Roll(_reached[0].Stretch.CloseInstant.AddTicks(-1));
        matching.Run(_reached);
        desk.FillWaiting(_reached);
        _reached.Clear();
        _isStirred = true;
    }
}
