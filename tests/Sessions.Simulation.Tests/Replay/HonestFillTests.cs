using System.Globalization;
using Sessions.Brokers;
using Sessions.Calendars;

namespace Sessions.Simulation.Tests.Replay;

/// <summary>A back-test fills what an account would have filled, at prices that were still to come when the order was sent.</summary>
public sealed class HonestFillTests
{
    private static readonly TimeSpan _hour = TimeSpan.FromHours(1);

    private static readonly PaperBrokerOptions _account = new() { Instruments = [Instrument.Forex("EURUSD")] };

    private static readonly PaperBrokerOptions _inNewYork = new() { Instruments = [Instrument.Forex("EURUSD") with { Calendar = new NewYorkStockExchange() }] };

    [Fact]
    public void A_session_that_ends_half_a_minute_before_the_hour_closes_at_the_close_of_the_hour_it_is_in()
    {
        var result = Run(_account, Made.Bars(Made.Monday, _hour, [.. Enumerable.Range(0, 24).Select(static hour => 1.1m + (0.001m * hour))]), Session(8, "15:59:30"), Buy);

        // Opened at 8:00, at what the bar from 7:00 closed at; closed at 16:00, at what the bar from 15:00 closed at, not at that of 14:00.
        var trade = Assert.Single(result.Trades);
        Assert.Equal((Made.Monday.AddHours(8), 1.1072m), (trade.OpenedAt, trade.OpenPrice));
        Assert.Equal((Made.Monday.AddHours(16), 1.115m), (trade.ClosedAt, trade.ClosePrice));
        Assert.Equal(1, result.LateFills);
        Assert.Empty(result.Warnings);
        Assert.Equal("CloseAll: 1 closed", Assert.Single(result.Occurrences).Report.ToString());
    }

    [Fact]
    public void Daily_bars_fill_at_the_bell_at_the_days_own_close_and_the_result_warns()
    {
        var result = BuyMondayCloseTuesday(_inNewYork, null);

        var trade = Assert.Single(result.Trades);
        Assert.Equal((Made.Monday.AddHours(21), 1.1002m), (trade.OpenedAt, trade.OpenPrice));
        Assert.Equal((Made.Monday.AddDays(1).AddHours(21), 1.2m), (trade.ClosedAt, trade.ClosePrice));
        Assert.Equal(2, result.LateFills);
        Assert.Contains("2 orders in EURUSD filled at the close of a bar that was under way, and its bars are 1.00:00:00 long", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_instrument_has_no_calendar_that_of_the_strategy_counts()
    {
        var trade = Assert.Single(BuyMondayCloseTuesday(_account, new NewYorkStockExchange()).Trades);

        Assert.Equal((Made.Monday.AddHours(21), Made.Monday.AddDays(1).AddHours(21)), (trade.OpenedAt, trade.ClosedAt));
    }

    [Fact]
    public void Without_any_calendar_daily_bars_fill_at_their_own_close()
    {
        var trade = Assert.Single(BuyMondayCloseTuesday(_account, null).Trades);

        Assert.Equal((Made.Monday.AddDays(1), Made.Monday.AddDays(2)), (trade.OpenedAt, trade.ClosedAt));
    }

    [Fact]
    public void An_entry_that_was_under_way_at_an_end_is_closed_when_it_fills()
    {
        var trade = Assert.Single(BuyMondayCloseTuesday(_account, null, SessionDays.Monday).Trades);

        Assert.Equal((Made.Monday.AddDays(1), Made.Monday.AddDays(1)), (trade.OpenedAt, trade.ClosedAt));
    }

    [Fact]
    public void On_a_Monday_a_daily_bar_contains_the_order_though_the_last_quote_is_of_Friday()
    {
        var bars = new BarList([.. new[] { -3, 0, 1 }.Select(static day => Made.Bar("EURUSD", Made.Monday.AddDays(day), TimeSpan.FromDays(1), 1.1m, 1.1m + (0.01m * day)))]);

        var result = new Simulation { Broker = _account }.AddBars(bars)
            .AddStrategy(static _ => new Scripted(Table(Session(15, "15:30") with { OnEnd = SessionAction.None, KeepOrders = true }), BuyOnMonday)).Run();

        Assert.Equal((Made.Monday.AddDays(1), 1.1002m), Assert.Single(result.OpenPositions.Select(static position => (position.OpenedAt, position.OpenPrice))));
    }

    [Fact]
    public void An_order_that_waits_when_its_session_ends_is_cancelled_and_opens_nothing_afterwards()
    {
        var result = Run(_account, Made.Bars(Made.Monday, _hour, [.. Enumerable.Repeat(1.1m, 24)]), Session(8, "15:59:30"), static async (session, token) =>
        {
            await session.DelayAsync(TimeSpan.FromHours(7.5));
            Assert.Equal(OrderStatus.Working, (await Scripted.BuyAsync(session)).Status);
            await session.DelayAsync(_hour);
        });

        Assert.Empty(result.Trades);
        Assert.Empty(result.OpenPositions);
        Assert.Single(Assert.Single(result.Occurrences).Report.CancelledOrders);
    }

    [Fact]
    public void A_session_that_ends_with_the_bell_keeps_its_position_overnight_and_says_so()
    {
        var minutes = new BarList([.. Enumerable.Range(0, 3 * 1440).Select(static i => Made.Bar("EURUSD", Made.Monday.AddMinutes(i), TimeSpan.FromMinutes(1), 1.1m, 1.1m))]);

        var result = Run(_inNewYork, minutes, Session(15, "21:00"), BuyOnMonday);

        var monday = result.Occurrences[0];
        var overdue = Assert.Single(monday.OverdueReport!.StillOpen);
        Assert.Contains("the broker rejected the close: the market is closed: by its calendar EURUSD does not trade at 2024-01-08T21:0", overdue.Reason, StringComparison.Ordinal);
        Assert.Contains("and opens at 2024-01-09T14:30:00Z", overdue.Reason, StringComparison.Ordinal);
        Assert.True(Assert.Single(monday.Trades).ClosedAt >= Made.Monday.AddDays(1).AddHours(14.5));
        Assert.True(result.RejectedWhileClosed > 1);
    }

    [Theory]
    [InlineData("2000-01-01", "2024-01-08")]
    [InlineData("2024-01-09", "2024-12-31")]
    public void Outside_of_the_days_that_its_calendar_vouches_for_a_result_warns(string from, string through)
    {
        var hours = new Made.DailyHours(1, 23) { KnownFrom = DateOnly.Parse(from, CultureInfo.InvariantCulture), KnownThrough = DateOnly.Parse(through, CultureInfo.InvariantCulture) };
        var account = new PaperBrokerOptions { Instruments = [Instrument.Forex("EURUSD") with { Calendar = hours }] };

        var result = Run(account, Made.Bars(Made.Monday, _hour, [.. Enumerable.Repeat(1.1m, 48)]), Session(8, "12:00"), Buy);

        Assert.Equal(
            [$"The calendar of EURUSD vouches for days from {from} to {through}; the simulation went from 2024-01-08 00:00:00Z to 2024-01-10 00:00:00Z, and the other days' hours are a guess."],
            result.Warnings);
    }

    [Fact]
    public void Sessions_with_different_calendars_trade_whenever_one_of_them_is_open_and_one_without_a_calendar_has_none_shut()
    {
        Session early = Session(8, "10:00") with { Name = "Early", Calendar = new Made.DailyHours(7, 11) };
        Session late = Session(14, "16:00") with { Name = "Late", Calendar = new Made.DailyHours(13, 17) };
        Session free = Session(18, "20:00") with { Name = "Free" };

        Assert.Equal([8, 14], OpenedIn(early, late));
        Assert.Equal([8, 14, 18], OpenedIn(early, late, free));

        static IEnumerable<int> OpenedIn(params Session[] sessions) => new Simulation { Broker = _account }
            .AddBars(Made.Bars(Made.Monday, _hour, [.. Enumerable.Repeat(1.1m, 24)])).AddStrategy(_ => new Scripted(SessionTable.Create(sessions), Buy)).Run()
            .Trades.Select(static trade => trade.OpenedAt.Hour);
    }

    [Fact]
    public void A_symbol_whose_bars_end_while_it_is_held_is_told()
    {
        var result = new Simulation { Broker = Scripted.Account }
            .AddBars(Made.Bars(Made.Monday, _hour, [.. Enumerable.Repeat(1.1m, 10)]))
            .AddBars(Made.Bars("GBPUSD", Made.Monday, _hour, [.. Enumerable.Repeat(1.3m, 30)]))
            .AddStrategy(static _ => new Scripted(Table(Session(8, "15:00")), Buy), strategyId: "S").Run();

        Assert.Equal(
            ["The bars of EURUSD end at 2024-01-08 10:00:00Z, and 1 position was held in it until the simulation's end at 2024-01-09 06:00:00Z: nothing could close them."],
            result.Warnings);
        Assert.Equal(("EURUSD", -20m), Assert.Single(result.OpenPositions.Select(static position => (position.Symbol, position.NetProfit!.Value))));
    }

    /// <summary>Buys in an hour of Monday; on Tuesday a session is to be flat half a minute before New York's bell. A day of bars closes at 1.1, 1.2 and 1.3.</summary>
    private static SimulationResult BuyMondayCloseTuesday(PaperBrokerOptions account, ISessionCalendar? calendar, SessionDays closes = SessionDays.Tuesday)
    {
        var table = SessionTable.Create(
            [
                Session(15, "16:00") with { Name = "Buys", OnEnd = SessionAction.None, KeepOrders = true },
                Session(20, "20:59:30") with { Name = "Closes", KeepOrders = true, Days = closes },
            ],
            calendar);
        return new Simulation { Broker = account }
            .AddBars(Made.Bars(Made.Monday, TimeSpan.FromDays(1), 1.1m, 1.2m, 1.3m)).AddStrategy(_ => new Scripted(table, BuyOnMonday)).Run();
    }

    private static async ValueTask Buy(SessionContext session, CancellationToken cancellationToken)
    {
        await Scripted.BuyAsync(session);
        session.Stop();
    }

    private static async ValueTask BuyOnMonday(SessionContext session, CancellationToken cancellationToken)
    {
        if (session.UtcNow.DayOfWeek == DayOfWeek.Monday && session.Session.Name != "Closes")
        {
            await Scripted.BuyAsync(session);
        }

        session.Stop();
    }

    private static SimulationResult Run(PaperBrokerOptions account, IBarSource bars, Session session, Func<SessionContext, CancellationToken, ValueTask> trade) =>
        new Simulation { Broker = account }.AddBars(bars).AddStrategy(_ => new Scripted(Table(session), trade)).Run();

    private static SessionTable Table(Session session) => SessionTable.Create(session);

    private static Session Session(int start, string end) =>
        new(new TimeOnly(start, 0), TimeOnly.Parse(end, CultureInfo.InvariantCulture)) { OnEnd = SessionAction.CloseAll };
}
