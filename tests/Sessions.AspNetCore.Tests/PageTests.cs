using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sessions.AspNetCore.Tests.Support;
using Sessions.Closing;
using Sessions.Hosting;

namespace Sessions.AspNetCore.Tests;

public sealed class PageTests
{
    [Fact]
    public async Task A_row_says_where_a_strategy_stands()
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());
        var page = await site.ReadAsync();

        Assert.Equal(["Breakout EURUSD", "Open", "London 07:00 to 11:00 entries until 10:30", "2 long 0.3 EURUSD", "−12.20", "+1,250.25", "ends in 1 h 30 min 00 s 11:00 UTC", "none yet"], Cells(page, "s1"));
        Assert.Equal(["Breakout GBPUSD", "Ending", "London 07:00 to 11:00 entries until 10:30", "not known", "not known", "–", "ends in 1 h 30 min 00 s 11:00 UTC", "1 of 2 closed, 1 still open London, goes on"], Cells(page, "s2"));
        Assert.Equal(["Carry", "Failed", "no session", "not known", "not known", "–", "no boundary: it does not run", "none yet"], Cells(page, "s3"));
        Assert.Equal("Halted", Cells(page, "s4")[1]);
        Assert.Equal(["Night", "Closed", "next Night 22:00 to Tue 2 Jun 06:00", "not known", "not known", "–", "starts in 12 h 30 min 00 s 22:00 UTC", "none yet"], Cells(page, "s5"));
    }

    [Fact]
    public async Task What_somebody_has_to_look_at_comes_first_and_says_what_is_wrong()
    {
        var monitor = Statuses.Everything();
        monitor.Journal = new JournalStatus("/bots.db", true, "disk full");
        await using var site = await StatusSite.StartAsync(monitor);
        var page = await site.ReadAsync();

        Assert.Equal("1 × journal, 1 × alarm, 1 × failed, 1 × halted.", Words(page.QuerySelector("#verdict")!));
        Assert.Equal(
            [
                "Journal /bots.db: disk full",
                "Alarm Breakout/GBPUSD: the end of London is not confirmed, and goes on, alarm since 09:29 Positions of Breakout/GBPUSD that are not closed Position Still open Profit Why Attempts 17 · short EURUSD 0.3 of 0.5 not known market closed 3 order 4711 had no answer It is tried again and again, also when the market opens, and Breakout/GBPUSD opens nothing until it is done. A position that is closed by hand at the broker counts as closed when the account shows it.",
                "Failed Carry: InvalidDataException (in London); what it says is in the log, 08:30",
                "Halted Reversal: all strategies are halted: central bank speaks, 09:20",
            ],
            page.QuerySelectorAll("#attention > ul > li").Select(Words));
        Assert.Equal("Not healthy disk full", Words(page.QuerySelectorAll("#journal dd")[2]));
        Assert.StartsWith("(4) Sessions of TestBots", page.Title!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, "")]
    [InlineData(6, "Late Breakout: a boundary is due, and nothing has been done about it; its TradeAsync may not have returned, or the journal does not answer, 09:29:54")]
    public async Task A_boundary_that_nothing_was_done_about_is_told(int seconds, string expected)
    {
        await using var site = await StatusSite.StartAsync(new ShownMonitor { Strategies = [Statuses.Of("Breakout") with { LateSince = Statuses.Now.AddSeconds(-seconds) }] });
        var page = await site.ReadAsync();

        Assert.Equal(expected, string.Join('\n', page.QuerySelectorAll("#attention > ul > li").Select(Words)));
    }

    [Fact]
    public async Task A_change_of_the_configuration_that_was_refused_is_told()
    {
        var monitor = new ShownMonitor { Strategies = [Statuses.Of("Breakout")], Refused = [new ConfigurationProblem(ConfigurationProblemKind.BrokenRule, "Sessions:Breakout:London:End", "'<25:00>' is no time") { RuleId = "SES0001" }] };
        await using var site = await StatusSite.StartAsync(monitor);
        var page = await site.ReadAsync();

        Assert.Equal("1 × configuration.", Words(page.QuerySelector("#verdict")!));
        Assert.Equal("Sessions:Breakout:London:End: SES0001: '<25:00>' is no time", Words(page.QuerySelector("#attention li li")!));
    }

    [Fact]
    public async Task A_strategy_whose_sessions_do_not_begin_has_no_next_boundary()
    {
        var disabled = Statuses.Of("Night", table: Statuses.Overnight) with { IsEnabled = false };
        await using var site = await StatusSite.StartAsync(new ShownMonitor { Strategies = [disabled] });
        var page = await site.ReadAsync();

        Assert.Equal(["Night", "Disabled", "no session", "not known", "not known", "–", "no boundary", "none yet"], Cells(page, "s1"));
        Assert.StartsWith("Disabled, not trading.", page.QuerySelector("#t-s1 small")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_all_is_well_it_says_so()
    {
        await using var site = await StatusSite.StartAsync(new ShownMonitor { Strategies = [Statuses.Of("Breakout")] });
        var page = await site.ReadAsync();

        Assert.Equal("Nothing needs attention.", Words(page.QuerySelector("#verdict")!));
        Assert.Equal("Sessions of TestBots", page.Title);
        Assert.Equal(["/var/lib/bots/sessions.db", "across restarts", "Healthy no write has failed"], page.QuerySelectorAll("#journal dd").Select(Words));
    }

    [Fact]
    public async Task A_host_without_strategies_says_that_nothing_trades()
    {
        await using var site = await StatusSite.StartAsync(new ShownMonitor());
        var page = await site.ReadAsync();

        Assert.Equal(
            "No strategy is registered: nothing trades. Add one where the host is built: builder.Services.AddSessions().AddStrategy<T>().",
            Words(page.QuerySelector("#verdict")!));
        Assert.Equal("0 strategies.", Words(page.QuerySelector("#counts")!));
        Assert.Empty(page.QuerySelectorAll("table"));
    }

    [Fact]
    public async Task What_others_wrote_is_text_and_nothing_else()
    {
        const string Evil = "<script>alert(1)</script>";
        const string Quoted = "\"><img src=x onerror=alert(1)>";
        var table = SessionTable.Create(new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = Evil });
        var status = Statuses.Of(Quoted, Evil, table) with
        {
            Halts = [new(null, Statuses.Now, true, Evil)],
            LastError = new StrategyError(Statuses.Now, Evil, "T<int>", Quoted),
            Recent = [new EndedOccurrence(table.FindNext(Statuses.Now), Statuses.Now, Statuses.Report(false) with { Problems = [Evil, Quoted] }, false)],
        };
        await using var site = await StatusSite.StartAsync(new ShownMonitor { Strategies = [status], Journal = new JournalStatus(Evil, false, Quoted) });

        foreach (var query in new[] { "", $"?find={Uri.EscapeDataString(Quoted)}&zone={Uri.EscapeDataString(Evil)}&show={Evil}" })
        {
            var page = await site.ReadAsync(query);
            Assert.Single(page.Scripts);
            Assert.Empty(page.QuerySelectorAll("img, [onerror]"));
            Assert.Contains(Evil, page.QuerySelector("#s1")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(Quoted, ((IHtmlInputElement)(await site.ReadAsync($"?find={Uri.EscapeDataString(Quoted)}")).QuerySelector("#find")!).Value);
    }

    [Fact]
    public async Task Times_are_in_the_zone_that_was_asked_for()
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());
        var page = await site.ReadAsync("?zone=America/New_York");

        Assert.Equal("As of 05:30:00 America/New_York on Monday 1 June 2026. Times are in America/New_York, UTC-04:00.", Words(page.QuerySelector("#asof")!));
        Assert.Equal(["London 03:00 to 07:00 entries until 06:30", "ends in 1 h 30 min 00 s 07:00 America/New_York"], (string[])[Cells(page, "s1")[2], Cells(page, "s1")[6]]);
        var end = page.QuerySelector("#s1 td:nth-child(7) time")!;
        Assert.Equal(("2026-06-01T11:00:00.000Z", "2026-06-01 07:00:00 America/New_York, UTC-04:00"), (end.GetAttribute("datetime"), end.GetAttribute("title")));
        Assert.Equal(["UTC", "America/New_York", "Europe/London"], page.QuerySelectorAll("#zone option").Select(Words));
        Assert.Equal("America/New_York", ((IHtmlSelectElement)page.QuerySelector("#zone")!).Value);
    }

    [Fact]
    public async Task An_unknown_zone_is_said_to_be_one_and_times_are_in_UTC()
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());
        var page = await site.ReadAsync("?zone=Europe/Londn");

        Assert.StartsWith("Unknown time zone 'Europe/Londn'; did you mean 'Europe/London'", Words(page.QuerySelector("#zone-problem")!), StringComparison.Ordinal);
        Assert.Contains("Times are in UTC.", Words(page.QuerySelector("#asof")!), StringComparison.Ordinal);
        Assert.Equal("11:00 UTC", Words(page.QuerySelector("#s1 td:nth-child(7) small")!));
    }

    /// <summary>The platform reads a file of a zone's name, and a device's never ends.</summary>
    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("../../../dev/zero")]
    [InlineData("Europe/../../../../dev/zero")]
    [InlineData("Europe//London")]
    [InlineData("Europe/London\n")]
    [InlineData("\0")]
    [InlineData("GMT Standard Time")]
    [InlineData("Europe")]
    public async Task What_is_no_zone_is_said_to_be_none_and_no_other_file_is_opened(string zone)
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());
        var page = await site.ReadAsync($"?zone={Uri.EscapeDataString(zone)}");

        Assert.Matches("(?s)^Unknown time zone '.*'; write an IANA id such as 'Europe/London'\\. Times are in UTC\\.$", Words(page.QuerySelector("#zone-problem")!));
        Assert.Equal("11:00 UTC", Words(page.QuerySelector("#s1 td:nth-child(7) small")!));
    }

    [Fact]
    public async Task Details_have_what_a_row_has_no_room_for()
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());
        var page = await site.ReadAsync();

        Assert.Equal(
            [
                "Account paper", "Id Bots.Breakout/GBPUSD", "Class Bots.Breakout", "Symbol GBPUSD",
                "Sessions London 08:00-12:00 Europe/London, Weekdays, at its end CloseAll New York 08:30-12:00 America/New_York, Weekdays, at its end CloseLoss",
                "Alarms London, since 09:29: 1 of 2 closed, 1 still open EURUSD short, position 17: 0.3 of 0.5 still open after 3 attempts: market closed order 4711 had no answer",
                "Last ends New York, Fri 29 May 09:30, of an earlier run: CloseAll, 2 positions closed",
            ],
            page.QuerySelectorAll("#s2 dl > div").Select(Words));
    }

    [Fact]
    public async Task A_halt_says_that_positions_are_to_be_closed_and_not_that_they_are()
    {
        var halted = Statuses.Of("Breakout") with { Halts = [new(null, Statuses.Now, Flatten: true, "news")] };
        await using var site = await StatusSite.StartAsync(new ShownMonitor { Strategies = [halted] });

        Assert.Contains("Halts all strategies since 09:30, positions to be closed: news", (await site.ReadAsync()).QuerySelectorAll("#s1 dl > div").Select(Words));
    }

    [Fact]
    public async Task No_entries_after_their_end()
    {
        await using var site = await StatusSite.StartAsync(new ShownMonitor { Strategies = [Statuses.Of("Breakout", now: Statuses.Now.AddHours(1.25))] });

        Assert.Equal("London 07:00 to 11:00 no entries since 10:30", Cells(await site.ReadAsync(), "s1")[2]);
    }

    [Fact]
    public async Task An_end_that_is_not_done_says_since_when_it_is_due()
    {
        var ending = Statuses.Alarmed("Breakout") with { UtcNow = Statuses.Now.AddHours(2) };
        await using var site = await StatusSite.StartAsync(new ShownMonitor { Strategies = [ending] });

        Assert.Equal("due since 11:00 UTC", Cells(await site.ReadAsync(), "s1")[6]);
    }

    [Fact]
    public async Task Whoever_listens_or_uses_the_keyboard_finds_the_way()
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());
        var page = await site.ReadAsync();

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("#strategies", page.Body!.Children[0].GetAttribute("href"));
        Assert.Equal(["H1", "H2", "H2", "H2", "H2", "H2", "H2"], page.QuerySelectorAll("h1, h2, h3, h4").Select(static heading => heading.TagName));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.All(page.QuerySelectorAll("section"), section => Assert.NotNull(page.GetElementById(section.GetAttribute("aria-labelledby")!)));
        Assert.All(page.QuerySelectorAll("table"), static table => Assert.NotEmpty(Words(table.QuerySelector("caption")!)));
        Assert.All(page.QuerySelectorAll("th"), static heading => Assert.Contains(heading.GetAttribute("scope"), (string[])["col", "row"]));
        Assert.All(page.QuerySelectorAll("input, select"), control => Assert.Single(page.QuerySelectorAll($"label[for={control.Id}]")));
        Assert.All(page.QuerySelectorAll("svg"), static drawing => Assert.Equal("true", drawing.GetAttribute("aria-hidden")));
        var ids = page.QuerySelectorAll("[id]").Select(static element => element.Id).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());

        // One region is read out when it changes, and one when the host is lost.
        Assert.Equal(["lost", "verdict"], page.QuerySelectorAll("[role=status], [role=alert], [aria-live]").Select(static element => element.Id!));
    }

    [Fact]
    public async Task Without_a_script_it_still_comes_anew()
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());

        Assert.Contains("""<noscript><meta http-equiv="refresh" content="30"></noscript>""", await site.Client.GetStringAsync("/sessions"), StringComparison.Ordinal);
    }

    private static string[] Cells(IHtmlDocument page, string id) => [.. page.QuerySelectorAll($"#{id} > tr:first-child > *").Select(Words)];

    /// <summary>The text as it is read: what stands in boxes of its own is apart.</summary>
    private static string Words(IElement element) => string.Join(' ', element.Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
