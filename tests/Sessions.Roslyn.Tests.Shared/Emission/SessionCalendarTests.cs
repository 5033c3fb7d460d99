namespace Sessions.Roslyn.Tests.Emission;

public class SessionCalendarTests
{
    private const string Trade = "public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;";

    [Fact]
    public void A_calendar_is_created_with_the_table()
    {
        var run = Run("typeof(Sessions.Calendars.NewYorkStockExchange)");
        Snapshot.Match(run);
        Assert.IsType<Sessions.Calendars.NewYorkStockExchange>(run.TableOf().Calendar);
        Assert.Equal(TimeSpan.FromSeconds(90), run.TableOf()[0].EndLead);
    }

    [Fact]
    public void A_calendar_of_ones_own_may_be_internal() => Assert.NotNull(Run("typeof(Mine)", """
        internal sealed class Mine : global::Sessions.Calendars.ISessionCalendar
        {
            public System.DateOnly KnownFrom => default;
            public System.DateOnly KnownThrough => default;

            public System.Collections.Generic.IEnumerable<global::Sessions.Calendars.OpenInterval> OpenIntervals(System.DateTimeOffset from, System.DateTimeOffset to) => [];
        }
        """).TableOf().Calendar);

    [Fact]
    public void A_calendar_may_be_given_as_a_type_argument()
    {
        var run = GeneratorTest.Run($$"""
            [Session(8, 12)]
            [SessionCalendar<global::Sessions.Calendars.NewYorkStockExchange>]
            internal sealed partial class Bot : IStrategy { {{Trade}} }
            """);

        Assert.IsType<Sessions.Calendars.NewYorkStockExchange>(run.TableOf().Calendar);
    }

    [Theory]
    [InlineData("typeof(string)")]
    [InlineData("typeof(global::Sessions.Calendars.ISessionCalendar)")]
    [InlineData("typeof(global::Sessions.Calendars.ExchangeCalendar)")]
    [InlineData("null!")]
    public void A_type_that_cannot_be_created_is_a_problem(string type) => Assert.Equal(["SES0021"], Run(type).ProblemsOf());

    private static GeneratorRun Run(string calendar, string more = "") => GeneratorTest.Run($$"""
        [Session("09:30", "16:00", TimeZone = "America/New_York", EndLead = "00:01:30")]
        [SessionCalendar({{calendar.Replace("typeof(Sessions.", "typeof(global::Sessions.", StringComparison.Ordinal)}})]
        internal sealed partial class Bot : IStrategy
        {
            {{Trade}}
        }

        {{more}}
        """);
}
