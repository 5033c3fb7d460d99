using System.Xml.Linq;

namespace Sessions.Roslyn.Tests.Emission;

/// <summary>What an editor shows when the pointer rests on <c>Sessions</c>.</summary>
public class DocumentationTests
{
    [Fact]
    public void Tooltip_lists_each_session_as_a_row()
    {
        var items = ItemsOf("""
            [Session("08:00", "12:00", Name = "A </item> & B", TimeZone = "Europe/London", Days = Weekdays, OnEnd = CloseAll)]
            [Session("22:00", "02:00", EntriesUntil = "01:00", OnStart = Custom, CustomStart = nameof(TradeAsync))]
            """);
        Assert.Equal(
            [
                ("A </item> & B", "08:00-12:00 Europe/London, Monday to Friday; at the end CloseAll"),
                ("22:00-02:00", "UTC, every day; no entries from 01:00; at the start TradeAsync; nothing is closed at the end"),
            ],
            items.Select(static item => (item.Element("term")!.Value, item.Element("description")!.Value)));
    }

    [Fact]
    public void Tooltip_says_whose_positions_close_what_stays_and_when_it_ends()
    {
        var items = ItemsOf("""
            [Session("08:00", "12:00", OnEnd = CloseAll, Scope = SessionScope.Account, KeepOrders = true, EndLead = "00:05:00")]
            [Session(Market.London, OnEnd = CloseAll, Days = SessionDays.Saturday)]
            """);
        Assert.Equal(
            [
                "UTC, every day; ends 00:05 before the close; at the end CloseAll; Scope = Account; resting orders are kept",
                "08:00-16:30 Europe/London, Saturday; on the days of Market.London; at the end CloseAll",
            ],
            items.Select(static item => item.Element("description")!.Value));
    }

    [Fact]
    public void Tooltip_names_the_calendar() => Assert.Contains(
        "/// The sessions of <c>Bot</c>, within the calendar <c>NewYorkStockExchange</c>.",
        GeneratorTest.Run("""
            [Session(8, 12), SessionCalendar(typeof(global::Sessions.Calendars.NewYorkStockExchange))]
            internal sealed partial class Bot : IStrategy
            {
                public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
            }
            """).Text, StringComparison.Ordinal);

    [Fact]
    public void Tooltip_of_an_invalid_class_lists_each_problem()
    {
        var items = ItemsOf("[Session(8, 8)] [Session(9, 25)]");
        Assert.Equal(["SES0002", "SES0001"], items.Select(static item => item.Element("description")!.Value[..7]));
    }

    private static IEnumerable<XElement> ItemsOf(string attributes)
    {
        var run = GeneratorTest.Run(attributes + """

            internal sealed partial class Bot : IStrategy
            {
                public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
            }
            """);
        var table = Assert.Single(run.Output.GetTypeByMetadataName("Bot")!.GetMembers("Sessions"));
        return XElement.Parse(table.GetDocumentationCommentXml()!).Descendants("item");
    }
}
