using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Sessions.Shared.Tests;

/// <summary>The table of markets beside what the documentation of the public enum promises of each.</summary>
public partial class MarketDocumentationTests
{
    /// <summary>The summary of each member, on one line, by the member's name.</summary>
    private static readonly Dictionary<string, (int Number, string Summary)> _members = Member().Matches(File.ReadAllText(PathOf("Sessions.Runtime", "Markets", "Market.cs")))
        .ToDictionary(static member => member.Groups["name"].Value, static member => (
            int.Parse(member.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture), Break().Replace(member.Groups["summary"].Value, " ")));

    public static TheoryData<string> Names { get; } = [.. _members.Keys.Where(static name => name != "None")];

    [Fact]
    public void Every_member_has_its_number() => Assert.Equal(
        _members.OrderBy(static member => member.Value.Number).Select(static member => (member.Value.Number, member.Key)),
        MarketTable.Members.Select(static (name, number) => (number, name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_market_has_the_hours_days_and_zone_that_its_documentation_says(string name)
    {
        var market = MarketTable.Find(_members[name].Number)!;
        var summary = SameHours().Match(_members[name].Summary) is { Success: true } same ? _members[same.Groups["name"].Value].Summary : _members[name].Summary;
        var hours = Zone().Match(summary);
        var times = Time().Matches(hours.Groups["before"].Value).Select(static time => time.Value).ToList();

        Assert.Equal((hours.Groups["zone"].Value, times[0]), (market.Zone, market.Start));
        Assert.Equal(
            summary.Contains("on the next day", StringComparison.Ordinal) || summary.Contains("24 hours", StringComparison.Ordinal) ? times[^1] + "+1" : times[^1], market.End);
        Assert.Equal(
            summary.Contains("Sunday to Thursday", StringComparison.Ordinal) ? DayBits.Weeknights
                : summary.Contains("all days of the week", StringComparison.Ordinal) ? DayBits.EveryDay
                : DayBits.Weekdays,
            market.Days);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_exchange_brings_a_calendar_that_there_is_and_the_currency_market_none(string name)
    {
        var market = MarketTable.Find(_members[name].Number)!;
        var isExchange = !_members[name].Summary.Contains("session of the currency market", StringComparison.Ordinal);

        Assert.Equal(isExchange, MarketTable.ExchangeOf(market.Number, market.Zone) == market);
        Assert.Null(MarketTable.ExchangeOf(market.Number, "Etc/UTC"));

        // The library itself has the calendars of New York and London; the package of the world's exchanges has the others'.
        Assert.Equal(isExchange && market.Zone is not ("America/New_York" or "Europe/London"), market.Calendar is not null);
        Assert.True(market.Calendar is null || Directory.GetFiles(PathOf("Sessions.Calendars"), market.Calendar + ".cs", SearchOption.AllDirectories).Length == 1, market.Calendar);
    }

    private static string PathOf(params string[] path) => Path.Combine([Root(), .. path]);

    private static string Root([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "..", "..");

    [GeneratedRegex(@"<summary>(?<summary>(?:(?!<summary>).)*?)</summary>(?:(?!<summary>).)*?\n    (?<name>\w+) = (?<number>\d+),", RegexOptions.Singleline)]
    private static partial Regex Member();

    [GeneratedRegex(@"\s+///\s*")]
    private static partial Regex Break();

    [GeneratedRegex(@"with the hours of <see cref=""(?<name>\w+)""/>")]
    private static partial Regex SameHours();

    [GeneratedRegex(@"^(?<before>.*?)(?<zone>[A-Z][a-z]+/[A-Z]\w+)")]
    private static partial Regex Zone();

    [GeneratedRegex(@"\d\d:\d\d")]
    private static partial Regex Time();
}
