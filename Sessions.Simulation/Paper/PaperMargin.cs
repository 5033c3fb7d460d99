using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Simulation;

// docs/decisions.md 43
/// <summary>What open positions bind, and what happens when equity no longer covers it.</summary>
internal sealed class PaperMargin(PaperAccount account, Markets markets, Conversion conversion, PaperBrokerOptions options)
{
    private readonly bool _bindsAny = markets.All.Any(static market => market.Instrument.MarginRate > 0);

    /// <summary>Why an account cannot open this much more; null where it can.</summary>
    public string? FindProblem(OpenRequest request, Market market, decimal price)
    {
        // On a netting account an order against the position binds what it turns it by, once that is gone.
        var against = account.Nets ? market.Positions.Find(position => position.Side != request.Side) : null;
        if (request.Volume <= against?.Volume)
        {
            return null;
        }

        var need = Bound(market, request.Volume - (against?.Volume ?? 0), price);
        var (free, equity) = (account.Equity - Used + (against is null ? 0 : Bound(market, against.Volume, against.OpenPrice)), account.Equity);

        // What binds nothing can be opened as long as there is anything to lose.
        if ((equity > 0 && free >= need) || (need == 0 && equity is null))
        {
            return null;
        }

        if (need is null || free is null)
        {
            return $"the margin of {request.Symbol} cannot be told: a rate to {options.AccountCurrency} is not known";
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"not enough margin: {request.Volume} of {request.Symbol} needs {need:0.00} {options.AccountCurrency}, and of an equity of {equity:0.00} {free:0.00} is free");
    }

    /// <summary>Closes the largest loss first, and the next, until equity is above the stop-out level. Gives equity then.</summary>
    public decimal? StopOut(DateTimeOffset now)
    {
        var equity = account.Equity;
        while (account.HasPositions && equity <= Used * options.StopOutLevel && FindWorst(now) is { } worst)
        {
            var price = worst.Market.Slipped(worst.Market.ExitQuote(worst.Side), worst.IsClosedByBuying);
            account.Close(worst, worst.Volume, price, now, CloseReason.StopOut);
            equity = account.Equity;
        }

        return equity;
    }

    /// <summary>What open positions bind, in account currency; null while a part of it is unknown.</summary>
    private decimal? Used
    {
        get
        {
            decimal? used = 0;
            if (_bindsAny)
            {
                foreach (var market in markets.All)
                {
                    foreach (var position in market.Positions)
                    {
                        used += Bound(market, position.Volume, position.OpenPrice);
                    }
                }
            }

            return used;
        }
    }

    private decimal? Bound(Market market, decimal volume, decimal price) => market.Instrument.MarginRate is > 0 and var rate
        ? conversion.ToAccount(volume * market.Instrument.ContractSize * price * rate, market.Instrument.QuoteCurrency)
        : 0;

    /// <summary>Where a market is closed, a broker closes nothing either.</summary>
    private PaperPosition? FindWorst(DateTimeOffset now) => markets.All
        .Where(market => market.Positions.Count > 0 && market.FillsAt(now)).SelectMany(static market => market.Positions)
        .MinBy(position => (account.NetProfit(position), position.Sequence));
}
