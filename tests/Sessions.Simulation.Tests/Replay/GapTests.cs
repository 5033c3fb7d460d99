using System.Globalization;
using Sessions.Brokers;
using Sessions.Calendars;

namespace Sessions.Simulation.Tests.Replay;

/// <summary>Where minutes are missing an order waits for the next price, as it would on an account, and is told where none comes.</summary>
public sealed class GapTests
{
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);

    private static readonly Made.DailyHours _hours = new(8, 16);

    [Fact]
    public void An_order_between_two_bars_fills_at_the_close_of_the_next_one()
    {
        var result = Run(null, Minutes((7 * 60, 9 * 60), ((9 * 60) + 10, 12 * 60)), Session("09:05", "11:00"));

        // The next bar is that from 9:10.
        Assert.Equal((Made.Monday.AddMinutes((9 * 60) + 11), PriceOf((9 * 60) + 10) + Made.Spread), Assert.Single(result.Trades.Select(static trade => (trade.OpenedAt, trade.OpenPrice))));
        Assert.Equal(1, result.LateFills);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void A_bar_that_follows_within_15_minutes_fills_an_order_and_one_that_comes_later_does_not()
    {
        Assert.Single(Run(null, Minutes((7 * 60, 9 * 60), ((9 * 60) + 25, 12 * 60)), Session("09:10", "11:00")).Trades);

        var late = Run(null, Minutes((7 * 60, 9 * 60), ((9 * 60) + 26, 12 * 60)), Session("09:10", "11:00"));
        Assert.Empty(late.Trades);
        Assert.Equal(1, late.RejectedWhileClosed);
    }

    [Fact]
    public void Where_a_calendar_says_that_the_market_is_open_an_order_waits_for_its_next_price_and_hours_of_it_are_told()
    {
        var result = Run(_hours, Minutes((7 * 60, 9 * 60), (11 * 60, 16 * 60)), Session("09:05", "15:00"));

        Assert.Equal(Made.Monday.AddMinutes((11 * 60) + 1), Assert.Single(result.Trades).OpenedAt);
        Assert.Equal(
            ["An order in EURUSD waited for 01:56:00, since there was no bar before: such fills are at prices far from those of the orders. Look for gaps in its bars."],
            result.Warnings);
    }

    [Fact]
    public void In_the_midst_of_a_minute_the_last_close_stands_where_nothing_newer_is_known()
    {
        var result = Run(_hours, Minutes((7 * 60, 16 * 60)), Session("09:00", "15:59:30"));

        Assert.Equal((Made.Monday.AddHours(16).AddSeconds(-30), PriceOf((15 * 60) + 58)), Assert.Single(result.Trades.Select(static trade => (trade.ClosedAt, trade.ClosePrice))));
        Assert.Equal(0, result.LateFills);
        Assert.Null(Assert.Single(result.Occurrences).OverdueReport);
    }

    [Fact]
    public void An_end_before_the_bell_closes_at_the_last_price_that_comes_before_it()
    {
        // No bar from 15:50 to 15:58; the end at 15:55 waits for the one that closes at 15:59.
        var result = Run(_hours, Minutes((7 * 60, (15 * 60) + 50), ((15 * 60) + 58, 16 * 60)), Session("09:00", "15:55"));

        Assert.Equal(Made.Monday.AddMinutes((15 * 60) + 59), Assert.Single(result.Trades).ClosedAt);
        Assert.Equal(1, result.LateFills);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void A_symbol_without_a_price_before_the_bell_is_told_and_held_until_the_next_day()
    {
        var result = Run(_hours, Minutes((7 * 60, (15 * 60) + 50), (32 * 60, 40 * 60)), Session("09:00", "15:55"));

        var monday = result.Occurrences[0];
        Assert.Matches(
            "^the broker rejected the close: there is no price of EURUSD between 2024-01-08T15:55:[0-9]{2}Z and the market's close at 2024-01-08T16:00:00Z",
            Assert.Single(monday.OverdueReport!.StillOpen).Reason);
        Assert.Equal(Made.Monday.AddMinutes((32 * 60) + 1), Assert.Single(monday.Trades).ClosedAt);
        Assert.Contains("closes in EURUSD were rejected though its market was open by its calendar: its bars have no price from then on to the market's close", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void At_the_very_open_of_the_market_the_close_before_it_fills_nothing()
    {
        var trade = Assert.Single(Run(_hours, Minutes((7 * 60, 16 * 60)), Session("08:00", "15:00")).Trades);

        Assert.Equal((Made.Monday.AddMinutes((8 * 60) + 1), PriceOf(8 * 60) + Made.Spread), (trade.OpenedAt, trade.OpenPrice));
    }

    [Fact]
    public void A_symbol_whose_bars_are_over_opens_nothing_more_and_is_closed_at_no_old_price()
    {
        var result = new Simulation { Broker = Scripted.Account }
            .AddBars(Minutes((7 * 60, 10 * 60))).AddBars(Made.Bars("GBPUSD", Made.Monday, _minute, [.. Enumerable.Repeat(1.3m, 12 * 60)]))
            .AddStrategy(static _ => new Scripted(SessionTable.Create(Session("09:00", "10:05"), Session("10:06", "11:00") with { Name = "Later" }), Buy), strategyId: "S").Run();

        Assert.Empty(result.Trades);
        Assert.Single(result.OpenPositions);
        Assert.Contains("The bars of EURUSD end at 2024-01-08 10:00:00Z, and 1 position was held in it", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    /// <summary>Minutes of Monday, in stretches of [from, to), each with a price of its own.</summary>
    private static BarList Minutes(params (int From, int To)[] stretches) => new(
        stretches.SelectMany(static stretch => Enumerable.Range(stretch.From, stretch.To - stretch.From))
            .Select(static minute => Made.Bar("EURUSD", Made.Monday.AddMinutes(minute), _minute, PriceOf(minute), PriceOf(minute))));

    private static decimal PriceOf(int minute) => 1.1m + (0.00001m * minute);

    private static Session Session(string start, string end) => new(TimeOnly.Parse(start, CultureInfo.InvariantCulture), TimeOnly.Parse(end, CultureInfo.InvariantCulture))
    {
        OnEnd = SessionAction.CloseAll,
        EndLead = TimeSpan.Zero,
    };

    private static SimulationResult Run(ISessionCalendar? calendar, BarList bars, Session session) =>
        new Simulation { Broker = new PaperBrokerOptions { Instruments = [Instrument.Forex("EURUSD") with { Calendar = calendar }] } }
            .AddBars(bars).AddStrategy(_ => new Scripted(SessionTable.Create(session), Buy)).Run();

    /// <summary>Once a run: on Monday, before anything else has been bought.</summary>
    private static async ValueTask Buy(SessionContext session, CancellationToken cancellationToken)
    {
        if (session.UtcNow < Made.Monday.AddDays(1))
        {
            await Scripted.BuyAsync(session);
        }

        await session.DelayAsync(TimeSpan.FromDays(1));
    }
}
