using AngleSharp.Dom;
using Sessions.AspNetCore.Tests.Support;

namespace Sessions.AspNetCore.Tests;

public sealed class FigureTests
{
    [Fact]
    public async Task Positions_and_profits_are_added_up_over_all_strategies()
    {
        await using var site = await StatusSite.StartAsync(new ShownMonitor { Strategies = [Statuses.Holding("Breakout", "EURUSD"), Statuses.Holding("Carry", profit: 20)] });
        var page = await site.ReadAsync();

        Assert.Equal(
            [
                "Strategies 2 2 open",
                "Open positions 4 0.6 EURUSD",
                "Open profit −8.30 at 09:29:56",
                "Open sessions so far +2,500.50 2 strategies in a session",
                "Next boundary 1 h 30 min 00 s 11:00, London ends",
            ],
            page.QuerySelectorAll("#figures > div").Select(Words));
    }

    [Fact]
    public async Task What_is_not_known_is_not_zero()
    {
        await using var site = await StatusSite.StartAsync(new ShownMonitor { Strategies = [Statuses.Holding("Breakout", profit: null), Statuses.Of("Carry")] });
        var page = await site.ReadAsync();

        Assert.Equal(["2 long 0.3 EURUSD", "not known", "not known"], page.QuerySelectorAll("#s1 > tr:first-child > td").Skip(2).Take(3).Select(Words));
        Assert.Equal(["Open positions not known of 1 strategy", "Open profit not known at 09:29:56", "Open sessions so far not known 2 strategies in a session"], page.QuerySelectorAll("#figures > div").Skip(1).Take(3).Select(Words));
    }

    [Fact]
    public async Task Profits_of_two_accounts_are_not_added()
    {
        var other = Statuses.Holding("Carry") with { Identity = new("live", "Bots.Carry") };
        await using var site = await StatusSite.StartAsync(new ShownMonitor { Strategies = [Statuses.Holding("Breakout"), other] });

        Assert.Equal("Open profit 2 accounts each for itself, see below", Words((await site.ReadAsync()).QuerySelectorAll("#figures > div")[2]));
    }

    [Fact]
    public async Task Each_position_has_a_row()
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());
        var page = await site.ReadAsync();

        Assert.Equal(["7 EURUSD Long 0.2 08:40 1.1 −16.10", "9 EURUSD Long 0.1 09:10 1.1005 +3.90"], page.QuerySelectorAll("#s1 .sub2 tbody tr").Select(Words));
    }

    [Fact]
    public async Task The_line_of_a_session_so_far_ends_where_its_profit_is()
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());
        var line = (await site.ReadAsync()).QuerySelector("#s1 .spark polyline")!;

        // Zero at the bottom, the highest profit at the top and last.
        var points = line.GetAttribute("points")!.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(("0,21", "96,1"), (points[0], points[^1]));
    }

    [Fact]
    public async Task A_close_before_the_bell_says_how_long_that_is()
    {
        await using var site = await StatusSite.StartAsync(new ShownMonitor { Strategies = [Statuses.BeforeTheBell()] });
        var page = await site.ReadAsync();

        Assert.Equal("Bell in 21 s", Words(page.QuerySelector("#attention .bell")!));
        Assert.Equal("21", page.QuerySelector("#attention .bell [data-left]")!.GetAttribute("data-left"));
        Assert.Equal("17 · short EURUSD 0.3 of 0.5 −14.20 market closed 3", Words(page.QuerySelector("#attention tbody tr")!));
    }

    [Fact]
    public async Task After_the_bell_it_says_when_that_was()
    {
        var late = Statuses.BeforeTheBell();
        await using var site = await StatusSite.StartAsync(new ShownMonitor { Strategies = [late with { UtcNow = late.UtcNow.AddMinutes(1) }] });

        Assert.Equal("The bell was at 15:30", Words((await site.ReadAsync()).QuerySelector("#attention .bell")!));
    }

    [Fact]
    public async Task The_next_boundaries_are_those_of_all_strategies_in_their_order()
    {
        await using var site = await StatusSite.StartAsync(new ShownMonitor { Strategies = [Statuses.Of("Breakout", "EURUSD"), Statuses.Of("Breakout", "GBPUSD"), Statuses.Of("Night", table: Statuses.Overnight), Statuses.Failed("Carry")] });

        Assert.Equal(
            [
                "10:30 in 1 h 00 min 00 s London no more entries · Breakout/EURUSD, Breakout/GBPUSD",
                "11:00 in 1 h 30 min 00 s London ends, CloseAll · Breakout/EURUSD, Breakout/GBPUSD",
                "12:30 in 3 h 00 min 00 s New York begins · Breakout/EURUSD, Breakout/GBPUSD",
                "16:00 in 6 h 30 min 00 s New York ends, CloseLoss · Breakout/EURUSD, Breakout/GBPUSD",
                "22:00 in 12 h 30 min 00 s Night begins · Night",
            ],
            (await site.ReadAsync()).QuerySelectorAll("#boundaries li").Take(5).Select(Words));
    }

    [Fact]
    public async Task What_happened_last_comes_first()
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());

        Assert.Equal(
            [
                "09:29 alarm Breakout/GBPUSD, London: 1 of 2 closed, 1 still open",
                "09:20 halt all strategies: central bank speaks",
                "08:30 error Carry: InvalidDataException",
                "Fri 29 May 09:30 ended Breakout/GBPUSD, New York: 2 positions closed",
            ],
            (await site.ReadAsync()).QuerySelectorAll("#lately li").Select(Words));
    }

    private static string Words(IElement element) => string.Join(' ', element.Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
