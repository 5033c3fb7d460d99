using Sessions.Calendars;
using Sessions.Generated;

namespace Sessions.Roslyn.Tests.Emission;

public class MarketTests
{
    private const string Class = """

        internal sealed partial class Bot : IStrategy
        {
            public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
        }
        """;

    private static readonly GeneratorTestOptions _withCalendars = new() { MoreReferences = [TestReferences.Calendars] };

    [Fact]
    public void Market_with_lunch_is_one_session() => Snapshot.Match(Run("""
        [Session(Market.Tokyo, OnStart = Custom, CustomStart = "TradeAsync", OnEnd = CloseAll, EntriesUntil = "15:00", KeepOrders = true)]
        """));

    [Fact]
    public void Market_has_its_zone_days_and_name()
    {
        var session = Assert.Single(Run("[Session(Market.London, OnEnd = CloseAll)]").TableOf());
        Assert.Equal("London 08:00-16:30 Europe/London", session.ToString());
        Assert.Equal(SessionDays.Weekdays, session.Days);
        Assert.Equal(SessionAction.CloseAll, session.OnEnd);
    }

    [Fact]
    public void What_is_written_comes_before_the_market()
    {
        var session = Assert.Single(Run("[Session(Market.HongKong, Name = \"Asia\", TimeZone = \"Asia/Singapore\", Days = SessionDays.Friday)]").TableOf());
        Assert.Equal(("Asia", "Asia/Singapore", SessionDays.Friday), (session.Name, session.TimeZone, session.Days));
    }

    [Theory]
    [InlineData("NewYork")]
    [InlineData("London")]
    [InlineData("Frankfurt")]
    [InlineData("Tokyo")]
    [InlineData("HongKong")]
    [InlineData("Sydney")]
    [InlineData("ForexSydney")]
    [InlineData("ForexTokyo")]
    [InlineData("ForexLondon")]
    [InlineData("ForexNewYork")]
    [InlineData("NewYorkAfterMarket")]
    [InlineData("Shanghai")]
    [InlineData("ChicagoEquityFutures")]
    [InlineData("ChicagoCryptoFutures")]
    [InlineData("ChicagoGrainFutures")]
    public void Compiled_market_equals_the_one_made_in_code(string market)
    {
        var expected = MarketExtensions.ToSession(Enum.Parse<Market>(market));
        Assert.Equal([expected], Run($"[Session(Market.{market})]").TableOf());
    }

    [Theory]
    [InlineData("[Session(Market.None)]")]
    [InlineData("[Session(0)]")]
    [InlineData("[Session((Market)99)]")]
    public void No_market_is_thrown_by_members_that_compile(string attribute) =>
        Assert.Equal(["SES0025"], Run(attribute).ProblemsOf());

    [Fact]
    public void An_exchange_brings_its_calendar_unless_the_class_names_one()
    {
        var tokyo = Run("[Session(Market.Tokyo)]").TableOf();
        var always = Run("[Session(Market.Tokyo)] [SessionCalendar(typeof(global::Sessions.Calendars.AlwaysOpen))]").TableOf();

        Assert.Equal("Tokyo Stock Exchange, ordinary hours", tokyo.CalendarOf(tokyo[0])?.ToString());
        Assert.IsType<Sessions.Calendars.AlwaysOpen>(always.CalendarOf(always[0]));
    }

    [Fact]
    public void An_exchange_brings_its_calendar_of_the_package_where_the_program_references_that()
    {
        var run = GeneratorTest.Run(_withCalendars, "[Session(Market.Tokyo, OnEnd = CloseAll)] [Session(Market.London)]" + Class);
        var table = run.TableOf();
        var manifest = Assert.IsType<SessionManifestAttribute>(Assert.Single(run.Load("Bot").Assembly.GetCustomAttributes(typeof(SessionManifestAttribute), false)));

        Assert.Same(TokyoStockExchange.Instance, table.CalendarOf(table[0]));
        Assert.Same(LondonStockExchange.Instance, table.CalendarOf(table[1]));
        Assert.Contains("09:00-15:30 Asia/Tokyo, Monday to Friday; on the days of TokyoStockExchange;", run.Text, StringComparison.Ordinal);
        Assert.Equal([.. table], manifest.ToSessions(static name => name == "Sessions.Calendars.TokyoStockExchange, Sessions.Calendars" ? TokyoStockExchange.Instance : null));
        Assert.Null(manifest.ToSessions()[0].MarketCalendar);
    }

    [Theory]
    [InlineData("[Session(Market.Tokyo)] [SessionCalendar(typeof(global::Sessions.Calendars.AlwaysOpen))]")]
    [InlineData("[Session(Market.Tokyo, TimeZone = \"Asia/Seoul\")]")]
    [InlineData("[Session(Market.ForexTokyo)]")]
    public void It_brings_none_where_the_class_names_one_or_the_hours_are_taken_to_another_zone(string attributes) =>
        Assert.DoesNotContain("MarketCalendar", GeneratorTest.Run(_withCalendars, attributes + Class).Text, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void A_class_that_uses_anothers_market_brings_the_calendar_too() => Assert.Contains(
        "MarketCalendar = global::Sessions.Calendars.Xetra.Instance",
        GeneratorTest.Run(_withCalendars, "[UseSessions(typeof(Hours))]" + Class, "[Session(Market.Frankfurt)] public static class Hours;").Text,
        StringComparison.Ordinal);

    /// <summary>The generator knows the classes by name, and a name that there is not would bring nothing.</summary>
    [Fact]
    public void Every_market_finds_its_calendar_in_the_package() => Assert.All(
        Enum.GetValues<Market>().Where(static market => market != Market.None && market.ToSession() is var session && SessionTable.Create(session).CalendarOf(session)?.ToString()?.EndsWith("ordinary hours", StringComparison.Ordinal) == true),
        static market => Assert.Contains("MarketCalendar = global::Sessions.Calendars.", GeneratorTest.Run(_withCalendars, $"[Session(Market.{market})]" + Class).Text, StringComparison.Ordinal));

    [Fact]
    public void The_same_market_twice_overlaps_itself() =>
        Assert.Equal(["SES0012", "SES0003"], Run("[Session(Market.London)] [Session(Market.London)]").ProblemsOf());

    [Fact]
    public void The_attribute_itself_tells_the_day_of_its_market()
    {
        var attribute = new SessionAttribute(Market.Tokyo);
        Assert.Equal((Market.Tokyo, "09:00", "15:30"), (attribute.Market, attribute.Start, attribute.End));
    }

    private static GeneratorRun Run(string attributes) => GeneratorTest.Run(attributes + Class);
}
