using System.Reflection;
using System.Text;
using Microsoft.Extensions.Configuration;
using Sessions.Generated;
using Sessions.Hosting.Tests.Support;

namespace Sessions.Hosting.Tests.Configuration;

/// <summary>The build says of a configuration what a host says when it starts.</summary>
public sealed class BuildTests
{
    private const string Base = "appsettings.json";
    private const string Over = "appsettings.Production.json";
    private const int Count = 400;

    private static readonly SessionManifestAttribute _manifest = new(
        SessionManifestAttribute.CurrentVersion, "Acme.Bots.Breakout",
        "name=London;start=08:00;end=12:00;zone=Europe/London;days=EveryDay;onStart=None;onEnd=None\n"
        + "start=13:00;end=16:00;zone=UTC;days=EveryDay;entriesUntil=-00:30;endLead=00:10;onStart=None;onEnd=Custom;customEnd=Flatten;endHandler=0\n"
        + "start=22:00;end=02:00+1;zone=UTC;days=Weeknights;entriesUntil=01:30+1;onStart=None;onEnd=CloseAll",
        null);

    private static readonly BuildOfConfiguration _build = new(_manifest);

    private static readonly ConfigurableStrategy _breakout = new(_manifest.Type, SessionTable.Create([.. _manifest.ToSessions()]));

    private static readonly string[] _keys =
    [
        "Breakout", "acme.bots.breakout", "Breakout/EURUSD", "Breakout/", "London", "13:00-16:00", "22:00-02:00+1", "22:00-02:00", "Options", "Host", "Enabled", "Start", "End", "TimeZone", "Days",
        "OnStart", "OnEnd", "EntriesUntil", "StartLag", "EndLead", "MaxHold", "Breaks", "EndGrace", "MissedEnd", "JournalFile", "RecentOccurrences", "Londn", "sk_live_4f1c9d0e8b7a65",
    ];

    private static readonly string[] _values =
    [
        "\"08:30\"", "\"11:45\"", "\"23:00\"", "\"25:00\"", "\"\"", "null", "true", "false", "1", "[]", "{}", "[\"Monday\", \"Friday\"]", "\"CloseAll\"", "\"Custom\"", "\"CloseWin, CloseLoss\"", "\"Skip\"",
        "\"Weekdays\"", "\"None\"", "\"Europe/Paris\"", "\"Europe/Lodnon\"", "\"EST\"", "\"hunter2\"", "\"00:00:05\"", "\"-00:30\"", "\"-09:00\"", "\"24:00\"", "\"02:00+1\"", "\"02:00+4\"", "\"12:00+8\"", "\"Split\"", "\"5:00\"",
    ];

    /// <summary>Values that may be right in their place, and nearly right ones.</summary>
    private static readonly Dictionary<string, string[]> _fitting = new(StringComparer.Ordinal)
    {
        ["Start"] = ["\"08:00\"", "\"09:00\"", "\"13:00\"", "\"21:00\"", "\"8:5\""],
        ["End"] = ["\"08:00\"", "\"11:45\"", "\"13:00\"", "\"02:00+1\"", "\"24:30\""],
        ["TimeZone"] = ["\"Europe/Paris\"", "\"Europe/Lodnon\"", "\"W. Europe Standard Time\"", "\"EDT\""],
    };

    /// <summary>Every mistake of which the host's words are known.</summary>
    public static TheoryData<string> Mistakes { get; } = [.. typeof(SessionConfigurationTests)
        .GetMethod(nameof(SessionConfigurationTests.A_mistake_is_told_with_its_place_and_what_would_be_right))!
        .GetCustomAttributes<InlineDataAttribute>().Select(static data => (string)data.GetData(null!).Single()[0])];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Each_mistake_is_told_in_the_same_words(string section) => AssertSame($$"""{ "Sessions": {{section}} }""");

    [Fact]
    public void Of_hundreds_of_files_and_of_one_over_another_the_same_is_said()
    {
        var random = new Random(1);
        var told = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Count; i++)
        {
            var (under, over) = (File(random), File(random));
            told.UnionWith(AssertSame(under));
            told.UnionWith(AssertSame(under, over));
        }

        Assert.All(new[] { "SES0001", "SES0002", "SES0003", "SES0005", "SES0009", "SES0014", "SES0016", "SES0025", "Sessions" }, id => Assert.Contains(id, told));
    }

    /// <summary>Compares what is said, and gives how each begins.</summary>
    private static IEnumerable<string> AssertSame(params string[] files)
    {
        var configuration = new ConfigurationBuilder();
        foreach (var file in files)
        {
            configuration.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(file)));
        }

        var section = configuration.Build().GetSection("Sessions");
        var strategies = SessionConfiguration.FindInstances(section, _breakout).Select(static instance => _breakout with { Instance = instance }).Prepend(_breakout).ToList();
        var host = SessionConfiguration.Read(section, strategies).Problems
            .Where(static problem => problem.Kind != ConfigurationProblemKind.UnknownStrategy || problem.Path == "Sessions:Breakout/")
            .Select(static problem => problem.RuleId is { } id ? $"{id}: {problem.Message}" : $"{problem}")
            .Distinct().ToList();
        var build = _build.Judge([.. files.Select(static (file, place) => (place == 0 ? Base : Over, file))]).Distinct();

        // Of two files the build tells, too, what is wrong with the first by itself.
        if (files.Length == 1)
        {
            Assert.Equal(host.Order(StringComparer.Ordinal), build.Order(StringComparer.Ordinal));
        }
        else
        {
            var alone = _build.Judge((Base, files[0]));
            Assert.Equal(host.Union(alone).Order(StringComparer.Ordinal), build.Order(StringComparer.Ordinal));
        }

        return host.Select(static problem => problem.Split(':')[0]);
    }

    private static string File(Random random) => $$"""{ "Sessions": {{Write(random, 0, "")}} }""";

    private static string Write(Random random, int level, string key)
    {
        if (level > 0 && random.Next(4) < level)
        {
            return random.Next(4) > 0 && _fitting.TryGetValue(key, out var fitting) ? fitting[random.Next(fitting.Length)] : _values[random.Next(_values.Length)];
        }

        // A key that stands twice is refused as a whole.
        var keys = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Key(random, level)).Distinct(StringComparer.OrdinalIgnoreCase);
        return "{ " + string.Join(", ", keys.Select(key => $"\"{key}\": {Write(random, level + 1, key)}")) + " }";
    }

    /// <summary>A key that mostly belongs to its level.</summary>
    private static string Key(Random random, int level) => _keys[random.Next(5) == 0 ? random.Next(_keys.Length) : level switch
    {
        0 => random.Next(4),
        1 => random.Next(4, 9),
        _ => random.Next(10, 20),
    }];
}
