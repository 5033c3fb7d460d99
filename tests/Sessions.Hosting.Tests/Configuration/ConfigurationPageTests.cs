using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Sessions.Configuration;

namespace Sessions.Hosting.Tests.Configuration;

/// <summary>The page on configuration says what is read.</summary>
public sealed partial class ConfigurationPageTests
{
    private static readonly string _page = File.ReadAllText(Path.Combine(Repository.Root, "docs/configuration.md"));

    private static readonly SessionTable _table = SessionTable.Create(
        new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "London", TimeZone = "Europe/London", Days = SessionDays.Weekdays },
        new Session(new TimeOnly(13, 30), new TimeOnly(16, 0)) { TimeZone = "Europe/London", Days = SessionDays.Weekdays });

    private static readonly ConfigurableStrategy[] _strategies =
        [new("Acme.Bots.Breakout", _table), new("Acme.Bots.Breakout", _table) { Instance = "GBPUSD" }, new("Acme.Bots.Fader", _table)];

    [Fact]
    public void Its_example_is_read_without_a_problem()
    {
        var read = Read(Block("json"));

        Assert.Empty(read.Problems);
        Assert.Equal(["London 08:30-11:45 Europe/London", "13:30-16:00 Europe/London"], read.Strategies[0].Table.Select(static session => session.ToString()));
        Assert.Single(read.Strategies[1].Table);
        Assert.False(read.Strategies[2].IsEnabled);
    }

    [Fact]
    public void Its_mistakes_are_told_in_its_words()
    {
        var read = Read("""{ "Sessions": { "Breakout": { "London": { "End": "14:00" }, "Londn": { "End": "11:00" } }, "Options": { "EndGrace": 60 } } }""");

        Assert.Equal(Block("text").TrimEnd(), string.Join((char)10, read.Problems));
    }

    [Fact]
    public void Its_keys_are_all_there_are() =>
        Assert.Equal([.. SessionKeys.All, .. OptionKeys.All, .. HostKeys.All], Key().Matches(_page).Select(static key => key.Groups[1].Value));

    private static string Block(string language) => Regex.Match(_page, $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    private static SessionConfigurationResult Read(string json) => SessionConfiguration.Read(
        new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).Build().GetSection("Sessions"), _strategies);

    /// <summary>The first cell of a row, where it is one word.</summary>
    [GeneratedRegex(@"^\| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Key();
}
