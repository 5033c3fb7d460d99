namespace Sessions.Calendars.Tests.World;

public sealed class ExchangeTests
{
    public static TheoryData<string> Codes => [.. Exchange.Codes];

    [Fact]
    public void An_exchange_is_found_by_its_code_and_by_names_in_common_use()
    {
        Assert.Same(TokyoStockExchange.Instance, Exchange.Of("XTKS"));
        Assert.Same(TokyoStockExchange.Instance, Exchange.Of("xtks"));
        Assert.Same(TokyoStockExchange.Instance, Exchange.Of("JPX"));
        Assert.Same(NewYorkStockExchange.Instance, Exchange.Of("XNAS"));
        Assert.Same(BombayStockExchange.Instance, Exchange.Of("XNSE"));
    }

    [Fact]
    public void An_unknown_code_is_told_the_nearest()
    {
        AssertRefused("'NASDAK' is no exchange that has a calendar here; did you mean NASDAQ?", "NASDAK");
        AssertRefused("'XTKX' is no exchange that has a calendar here; did you mean XTKS or ", "XTKX");
        AssertRefused("'Timbuktu' is no exchange that has a calendar here; write its ISO 10383 code, such as XTKS.", "Timbuktu");
        Assert.Throws<ArgumentNullException>(static () => Exchange.Of(null!));
    }

    [Fact]
    public void Every_exchange_of_the_package_has_a_code_and_every_alias_an_exchange()
    {
        var classes = typeof(Exchange).Assembly.GetExportedTypes().Where(static type => typeof(ExchangeCalendar).IsAssignableFrom(type)).ToHashSet();

        Assert.Equal(Exchange.Codes.Order(StringComparer.Ordinal), Exchange.Codes);
        Assert.Equal(Exchange.Codes.Count, Exchange.Codes.Select(static code => Exchange.Of(code)).Distinct().Count());
        Assert.All(Exchange.Codes, static code => Assert.Equal(code, Exchange.Of(code).Notice.Code));
        Assert.Superset(classes, Exchange.Codes.Select(static code => Exchange.Of(code).GetType()).ToHashSet());
        Assert.All(ExchangeAliases.All, static alias => Assert.Contains(Exchange.Codes, code => Exchange.Of(code) == Exchange.Of(alias)));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_trades_and_is_shut_and_makes_a_session_that_keeps_to_it(string code)
    {
        var exchange = Exchange.Of(code);
        var year = exchange.OpenIntervals(Moments.Utc("2025-01-01"), Moments.Utc("2026-01-01")).ToList();

        Assert.InRange(year.Count, 200, 800);
        Assert.NotEmpty(exchange.Notice.SpecialDays);
        Assert.InRange(exchange.KnownFrom.Year, 2000, 2026);
        Assert.InRange(exchange.KnownThrough.Year, exchange.KnownFrom.Year, 2030);
        if (code == "CME-CRYPTO")
        {
            Assert.Contains("longer than a day", Assert.Throws<InvalidOperationException>(exchange.ToSession).Message, StringComparison.Ordinal);
            return;
        }

        var session = exchange.ToSession();
        var table = SessionTable.Create(session);
        var occurrences = table.Occurrences(Moments.Utc("2025-01-01"), Moments.Utc("2026-01-01")).ToList();
        Assert.Same(exchange, table.CalendarOf(session));
        Assert.Equal((exchange.Notice.Name, exchange.TimeZone), (session.Name, session.TimeZone));
        Assert.InRange(occurrences.Count, 200, 262);
    }

    [Fact]
    public void A_market_that_is_open_for_days_makes_a_session_of_days_unless_those_overlap()
    {
        var week = ForexWeek.Instance.ToSession();

        Assert.Equal((new TimeOnly(17, 0), new TimeOnly(17, 0), 5, SessionDays.Sunday), (week.Start, week.End, week.EndDays, week.Days));
        Assert.Equal(TimeSpan.FromDays(5), SessionTable.Create(week).FindNext(Moments.Utc("2026-03-14")).Duration);
        Assert.Equal(
            "CME crypto currency futures is open for longer than a day at a time on several days in a row, which no session is; write the hours that are "
                + "wanted, and name this calendar for them.",
            Assert.Throws<InvalidOperationException>(Exchange.Of("CME-CRYPTO").ToSession).Message);
    }

    private static void AssertRefused(string message, string code) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => Exchange.Of(code)).Message, StringComparison.Ordinal);
}
