using System.Text;
using Microsoft.Extensions.Configuration;

namespace Sessions.Hosting.Tests.Configuration;

public sealed class SessionConfigurationTests
{
    private static readonly SessionTable _table = SessionTable.Create(
        new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "London", TimeZone = "Europe/London" },
        new Session(new TimeOnly(13, 0), new TimeOnly(16, 0)));

    private static readonly ConfigurableStrategy _breakout = new("Acme.Bots.Breakout", _table);

    [Fact]
    public void A_session_is_changed_by_the_names_of_its_class_and_its_own()
    {
        var read = Read("""{ "Breakout": { "London": { "Start": "09:00", "End": "11:45", "Days": "Weekdays", "TimeZone": "Europe/Paris", "EntriesUntil": "11:30", "OnEnd": "CloseLoss" } } }""", _breakout);

        Assert.Empty(read.Problems);
        var london = read.Strategies[0].Table[0];
        Assert.Equal(
            ("London", new TimeOnly(9, 0), new TimeOnly(11, 45), "Europe/Paris", SessionDays.Weekdays, new TimeOnly(11, 30), SessionAction.CloseLoss),
            (london.Name, london.Start, london.End, london.TimeZone, london.Days, london.EntriesUntil, london.OnEnd));
        Assert.Equal(_table[1], read.Strategies[0].Table[1]);
    }

    [Theory]
    [InlineData("Breakout")]
    [InlineData("breakout")]
    [InlineData("Acme.Bots.Breakout")]
    [InlineData("range-break")]
    [InlineData("Breakout/EURUSD")]
    [InlineData("range-break/EURUSD")]
    public void A_strategy_is_named_by_its_class_its_full_name_or_its_id_and_perhaps_its_instance(string name)
    {
        var read = Read($$"""{ "{{name}}": { "London": { "End": "11:45" } } }""", _breakout with { StrategyId = "range-break", Instance = "EURUSD" });

        Assert.Empty(read.Problems);
        Assert.Equal(new TimeOnly(11, 45), read.Strategies[0].Table[0].End);
    }

    [Fact]
    public void A_session_without_a_name_is_named_by_its_hours_though_they_hold_colons()
    {
        var read = Read("""{ "Breakout": { "13:00-16:00": { "End": "15:00" } } }""", _breakout);

        Assert.Empty(read.Problems);
        Assert.Equal(("13:00-16:00", new TimeOnly(15, 0)), (read.Strategies[0].Table[1].Name, read.Strategies[0].Table[1].End));
    }

    [Fact]
    public void What_is_said_of_an_instance_counts_before_what_is_said_of_its_class_and_of_all()
    {
        var read = Read(
            """
            {
              "Options": { "EndGrace": "00:00:01", "OrderTimeout": "00:00:01", "IdleInterval": "00:00:01" },
              "Breakout": { "London": { "Start": "09:00", "End": "11:00" }, "Options": { "EndGrace": "00:00:02", "OrderTimeout": "00:00:02" } },
              "Breakout/EURUSD": { "London": { "End": "11:30" }, "Options": { "EndGrace": "00:00:03" } }
            }
            """,
            _breakout with { Instance = "EURUSD", Options = new SessionOptions { MissedEnd = MissedEndPolicy.Fail } },
            _breakout with { Instance = "GBPUSD" });

        Assert.Empty(read.Problems);
        Assert.Equal([new TimeOnly(11, 30), new TimeOnly(11, 0)], read.Strategies.Select(static strategy => strategy.Table[0].End));
        Assert.All(read.Strategies, static strategy => Assert.Equal(new TimeOnly(9, 0), strategy.Table[0].Start));
        Assert.Equal((3, 2, 1, MissedEndPolicy.Fail), Seconds(read.Strategies[0].Options));
        Assert.Equal((2, 2, 1, MissedEndPolicy.Run), Seconds(read.Strategies[1].Options));

        static (double, double, double, MissedEndPolicy) Seconds(SessionOptions options) =>
            (options.EndGrace.TotalSeconds, options.OrderTimeout.TotalSeconds, options.IdleInterval.TotalSeconds, options.MissedEnd);
    }

    [Fact]
    public void Days_may_be_a_list()
    {
        var read = Read("""{ "Breakout": { "London": { "Days": ["Monday", "Friday"] } } }""", _breakout);

        Assert.Empty(read.Problems);
        Assert.Equal(SessionDays.Monday | SessionDays.Friday, read.Strategies[0].Table[0].Days);
    }

    [Fact]
    public void A_session_or_a_strategy_can_be_left_out()
    {
        var read = Read("""{ "Breakout": { "London": { "Enabled": false } }, "Breakout/off": { "Enabled": false } }""", _breakout with { Instance = "on" }, _breakout with { Instance = "off" });

        Assert.Empty(read.Problems);
        Assert.Equal("13:00-16:00", Assert.Single(read.Strategies[0].Table).Name);
        Assert.Equal([true, false], read.Strategies.Select(static strategy => strategy.IsEnabled));
    }

    [Fact]
    public void The_host_has_a_place_of_its_own()
    {
        var read = Read("""{ "Host": { "JournalFile": "data/bots.db", "OnStrategyFailure": "StopHost", "RecentOccurrences": 5 } }""", _breakout);

        Assert.Empty(read.Problems);
        Assert.Equal(new HostConfiguration { JournalFile = "data/bots.db", OnStrategyFailure = StrategyFailurePolicy.StopHost, RecentOccurrences = 5 }, read.Host);
    }

    [Fact]
    public void What_says_nothing_changes_nothing()
    {
        var read = Read("""{ "Breakout": { "London": {}, "Options": { "EndGrace": null } }, "Options": {} }""", _breakout);

        Assert.Empty(read.Problems);
        Assert.Same(_table, read.Strategies[0].Table);
        Assert.Equal(new SessionOptions(), read.Strategies[0].Options);
    }

    [Theory]
    [InlineData("""{ "Breakot": { "London": { "End": "11:45" } } }""", "Sessions:Breakot: there is no strategy 'Breakot'; did you mean 'Breakout'?")]
    [InlineData("""{ "Breakout/EURUSD": { "Enabled": true } }""", "Sessions:Breakout/EURUSD: there is no strategy 'Breakout/EURUSD'; there is 'Breakout', 'Acme.Bots.Breakout', 'Options', 'Host'")]
    [InlineData("""{ "Breakout": { "Londn": { "End": "11:45", "Start": "09:00" } } }""", "Sessions:Breakout:Londn: there is no session of Breakout 'Londn'; did you mean 'London'?")]
    [InlineData("""{ "Breakout": { "13:00-16:30": { "End": "11:45" } } }""", "Sessions:Breakout:13:00-16:30: there is no session of Breakout '13:00-16:30'; did you mean '13:00-16:00'?")]
    [InlineData("""{ "Breakout": { "London": { "Ende": "11:45" } } }""", "Sessions:Breakout:London:Ende: there is no key 'Ende'; did you mean 'End'?")]
    [InlineData("""{ "Breakout": { "London": "11:45" } }""", "Sessions:Breakout:London: '11:45' says nothing here; a session has keys below its name: Start, End, TimeZone, Days, EntriesUntil, OnStart, OnEnd, Enabled")]
    [InlineData("""{ "Breakout": { "Options": { "Grace": "00:00:01" } } }""", "Sessions:Breakout:Options:Grace: there is no option 'Grace'; there is ")]
    [InlineData("""{ "Options": { "EndGrac": "00:00:01" } }""", "Sessions:Options:EndGrac: there is no option 'EndGrac'; did you mean 'EndGrace'?")]
    [InlineData("""{ "Options": { "EndGrace": 60 } }""", "Sessions:Options:EndGrace: '60' is not a length of time; write it as hh:mm:ss, a minute and a half as 00:01:30")]
    [InlineData("""{ "Options": { "EndGrace": "00:00:00" } }""", "Sessions:Options:EndGrace: '00:00:00' is not longer than zero")]
    [InlineData("""{ "Options": { "MaxConcurrentCloses": 0 } }""", "Sessions:Options:MaxConcurrentCloses: '0' is not a number of 1 or more")]
    [InlineData("""{ "Options": { "MissedEnd": "Skp" } }""", "Sessions:Options:MissedEnd: 'Skp' is none of Run, Skip, Fail; did you mean 'Skip'?")]
    [InlineData("""{ "Options": { "OnEndFailure": "Custom" } }""", "Sessions:Options:OnEndFailure: what follows a failed handler cannot be a handler; write None, CloseAll, CloseWin or CloseLoss")]
    [InlineData("""{ "Breakout": { "London": { "Days": "Weekday" } } }""", "Sessions:Breakout:London:Days: 'Weekday' is none of ")]
    [InlineData("""{ "Breakout": { "London": { "Days": 1 } } }""", "Sessions:Breakout:London:Days: '1' is none of ")]
    [InlineData("""{ "Breakout": { "Enabled": "maybe" } }""", "Sessions:Breakout:Enabled: 'maybe' is neither true nor false")]
    [InlineData("""{ "Breakout": { "London": { "End": "11:00" } }, "Acme.Bots.Breakout": { "London": { "End": "11:30" } } }""", "Sessions:Breakout:London:End: this is said twice, under two names of one strategy; keep one of them")]
    [InlineData("""{ "Breakout": { "London": { "Enabled": false }, "13:00-16:00": { "Enabled": false } } }""", "Sessions:Breakout: every session is left out; write Enabled = false for the strategy instead")]
    [InlineData("""{ "Host": { "Journal": "x.db" } }""", "Sessions:Host:Journal: there is no key 'Journal'; there is 'JournalFile', 'OnStrategyFailure', 'RecentOccurrences'")]
    [InlineData("""{ "Host": { "OnStrategyFailure": "Stop" } }""", "Sessions:Host:OnStrategyFailure: 'Stop' is none of StopIt, StopHost; did you mean 'StopIt'?")]
    [InlineData("""{ "Breakout": { "London": { "Start": "25:00" } } }""", "Sessions:Breakout: SES0001: '25:00' is not a time of day; ")]
    [InlineData("""{ "Breakout": { "London": { "End": "16:00" } } }""", "Sessions:Breakout: SES0003: Session '13:00-16:00' overlaps session 'London' ")]
    [InlineData(
        """{ "Breakout": { "London": { "TimeZone": "EDT" } } }""",
        "Sessions:Breakout: SES0005: 'EDT' is not a time zone known here; as an abbreviation it means 'America/New_York': write that if it is meant")]
    [InlineData("""{ "Breakout": { "London": { "TimeZone": "Frankfurt" } } }""", "Sessions:Breakout: SES0005: 'Frankfurt' is not a time zone known here; the zone of Frankfurt is 'Europe/Berlin'")]
    [InlineData("""{ "Breakout": { "London": { "TimeZone": "Europe/Londn" } } }""", "Sessions:Breakout: SES0005: 'Europe/Londn' is not a time zone known here; ")]
    [InlineData("""{ "Breakout": { "London": { "EntriesUntil": "15:00" } } }""", "Sessions:Breakout: SES0016: EntriesUntil ")]
    [InlineData("""{ "Breakout": { "London": { "OnEnd": "Custom" } } }""", "Sessions:Breakout: SES0009: ")]
    public void A_mistake_is_told_with_its_place_and_what_would_be_right(string json, string problem)
    {
        var read = Read(json, _breakout);

        Assert.StartsWith(problem, Assert.Single(read.Problems).ToString(), StringComparison.Ordinal);
        Assert.False(read.IsValid);
    }

    [Fact]
    public void A_class_name_that_two_strategies_have_must_be_written_in_full()
    {
        var other = new ConfigurableStrategy("Acme.Other.Breakout", _table);
        const string json = """{ "Breakout": { "London": { "End": "11:00" } }, "Acme.Other.Breakout": { "London": { "End": "11:30" } } }""";

        var read = Read(json, _breakout, other);

        Assert.Equal("Sessions:Breakout: 'Breakout' is Acme.Bots.Breakout and Acme.Other.Breakout; write the full name", Assert.Single(read.Problems).ToString());
        Assert.Equal(new TimeOnly(11, 30), read.Strategies[1].Table[0].End);
    }

    [Fact]
    public void Every_problem_is_told_once()
    {
        var read = Read(
            """{ "Breakot": {}, "Breakout": { "London": { "End": "25:00", "Startt": "1" } }, "Options": { "EndGrace": "x" } }""",
            _breakout with { Instance = "EURUSD" }, _breakout with { Instance = "GBPUSD" });

        Assert.Equal(
            [ConfigurationProblemKind.UnknownStrategy, ConfigurationProblemKind.UnknownKey, ConfigurationProblemKind.InvalidValue, ConfigurationProblemKind.BrokenRule],
            read.Problems.Select(static problem => problem.Kind));
    }

    [Fact]
    public void Instances_that_nobody_has_named_can_be_found()
    {
        var section = Section("""{ "Breakout/EURUSD": {}, "Acme.Bots.Breakout/GBPUSD": { "Enabled": true }, "Other/X": {}, "Breakout": {} }""");

        Assert.Equal(["GBPUSD", "EURUSD"], SessionConfiguration.FindInstances(section, _breakout).OrderByDescending(static name => name, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_option_and_every_change_of_a_session_has_a_key()
    {
        Assert.Equal(Names<SessionOptions>(), Hosting.Configuration.OptionKeys.All.Order(StringComparer.Ordinal));
        Assert.Equal(Names<SessionOverride>(), Hosting.Configuration.SessionKeys.All.Order(StringComparer.Ordinal));

        static IEnumerable<string> Names<T>() => typeof(T).GetProperties().Select(static property => property.Name).Order(StringComparer.Ordinal);
    }

    private static IConfigurationSection Section(string json) => new ConfigurationBuilder()
        .AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes($$"""{ "Sessions": {{json}} }"""))).Build().GetSection("Sessions");

    private static SessionConfigurationResult Read(string json, params ConfigurableStrategy[] strategies) => SessionConfiguration.Read(Section(json), strategies);
}
