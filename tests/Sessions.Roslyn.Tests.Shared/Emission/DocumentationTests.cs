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
                ("22:00-02:00", "22:00-02:00 UTC, every day; no entries from 01:00; at the start TradeAsync"),
            ],
            items.Select(static item => (item.Element("term")!.Value, item.Element("description")!.Value)));
    }

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
