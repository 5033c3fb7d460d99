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
            _breakout with { Instance = "EURUSD", Options = new RunOptions { MissedEnd = MissedEndPolicy.Fail } },
            _breakout with { Instance = "GBPUSD" });

        Assert.Empty(read.Problems);
        Assert.Equal([new TimeOnly(11, 30), new TimeOnly(11, 0)], read.Strategies.Select(static strategy => strategy.Table[0].End));
        Assert.All(read.Strategies, static strategy => Assert.Equal(new TimeOnly(9, 0), strategy.Table[0].Start));
        Assert.Equal((3, 2, 1, MissedEndPolicy.Fail), Seconds(read.Strategies[0].Options));
        Assert.Equal((2, 2, 1, MissedEndPolicy.Run), Seconds(read.Strategies[1].Options));

        static (double, double, double, MissedEndPolicy) Seconds(RunOptions options) =>
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
        var read = Read("""{ "Host": { "JournalFile": "data/bots.db", "OnStrategyFailure": "StopHost", "OnLeaseHeld": "Wait", "RecentOccurrences": 5, "AlarmUrl": "https://hooks.example/a" } }""", _breakout);

        Assert.Empty(read.Problems);
        Assert.Equal(
            new HostConfiguration { JournalFile = "data/bots.db", OnStrategyFailure = StrategyFailurePolicy.StopHost, OnLeaseHeld = LeaseHeldPolicy.Wait, RecentOccurrences = 5, AlarmUrl = new Uri("https://hooks.example/a") },
            read.Host);
    }

    [Fact]
    public void What_says_nothing_changes_nothing()
    {
        var read = Read("""{ "Breakout": { "London": {}, "Options": { "EndGrace": null } }, "Options": {} }""", _breakout);

        Assert.Empty(read.Problems);
        Assert.Same(_table, read.Strategies[0].Table);
        Assert.Equal(new RunOptions(), read.Strategies[0].Options);
    }

    [Theory]
    [InlineData("""{ "Breakot": { "London": { "End": "11:45" } } }""", "Sessions:Breakot: there is no strategy 'Breakot'; did you mean 'Breakout'?")]
    [InlineData("""{ "Breakout/EURUSD": { "Enabled": true } }""", "Sessions:Breakout/EURUSD: there is no strategy 'Breakout/EURUSD'; there is 'Breakout', 'Acme.Bots.Breakout', 'Options', 'Host'")]
    [InlineData("""{ "Breakout": { "Londn": { "End": "11:45", "Start": "09:00" } } }""", "Sessions:Breakout:Londn: there is no session of Breakout 'Londn'; did you mean 'London'?")]
    [InlineData("""{ "Breakout": { "13:00-16:30": { "End": "11:45" } } }""", "Sessions:Breakout:13:00-16:30: there is no session of Breakout '13:00-16:30'; did you mean '13:00-16:00'?")]
    [InlineData("""{ "Breakout": { "London": { "Ende": "11:45" } } }""", "Sessions:Breakout:London:Ende: there is no key 'Ende'; did you mean 'End'?")]
    [InlineData("""{ "Breakout": { "London": "11:45" } }""", "Sessions:Breakout:London: '11:45' says nothing here; a session has keys below its name: Start, End, TimeZone, Days, EntriesUntil, StartLag, EndLead, MaxHold, Breaks, OnStart, OnEnd, Enabled")]
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
    [InlineData("""{ "Host": { "Journal": "x.db" } }""", "Sessions:Host:Journal: there is no key 'Journal'; there is 'JournalFile', 'OnStrategyFailure', 'OnLeaseHeld', 'RecentOccurrences', 'AlarmUrl', 'HeartbeatUrl'")]
    [InlineData("""{ "Host": { "OnStrategyFailure": "Stop" } }""", "Sessions:Host:OnStrategyFailure: 'Stop' is none of StopIt, StopHost; did you mean 'StopIt'?")]
    [InlineData("""{ "Host": { "OnLeaseHeld": "Wiat" } }""", "Sessions:Host:OnLeaseHeld: 'Wiat' is none of Fail, Wait; did you mean 'Wait'?")]
    [InlineData("""{ "Breakout": { "London": { "Start": "25:00" } } }""", "Sessions:Breakout: SES0001: '25:00' is not a time of day; ")]
    [InlineData("""{ "Breakout": { "London": { "End": "16:00" } } }""", "Sessions:Breakout: SES0003: Session '13:00-16:00' overlaps session 'London' ")]
    [InlineData(
        """{ "Breakout": { "London": { "TimeZone": "EDT" } } }""",
        "Sessions:Breakout: SES0005: Unknown time zone 'EDT'; as an abbreviation it means 'America/New_York': write that if it is meant")]
    [InlineData("""{ "Breakout": { "London": { "TimeZone": "Frankfurt" } } }""", "Sessions:Breakout: SES0005: Unknown time zone 'Frankfurt'; the zone of Frankfurt is 'Europe/Berlin'")]
    [InlineData("""{ "Breakout": { "London": { "TimeZone": "Europe/Londn" } } }""", "Sessions:Breakout: SES0005: Unknown time zone 'Europe/Londn'; ")]
    [InlineData("""{ "Breakout": { "London": { "EntriesUntil": "15:00" } } }""", "Sessions:Breakout: SES0016: EntriesUntil ")]
    [InlineData("""{ "Breakout": { "London": { "OnEnd": "Custom" } } }""", "Sessions:Breakout: SES0009: ")]
    [InlineData("""{ "Breakout": { "London": { "OnEnd": "CloseWin, CloseLoss" } } }""", "Sessions:Breakout:London:OnEnd: 'CloseWin, CloseLoss' is 2 names; write one of None, CloseAll, CloseWin, CloseLoss, Custom")]
    [InlineData("""{ "Breakout": { "London": { "OnEnd": "CloseAll, CloseWin" } } }""", "Sessions:Breakout:London:OnEnd: 'CloseAll, CloseWin' is 2 names; write one of ")]
    [InlineData("""{ "Breakout": { "London": { "OnStart": "CloseAll,CloseAll" } } }""", "Sessions:Breakout:London:OnStart: 'CloseAll, CloseAll' is 2 names; write one of ")]
    [InlineData("""{ "Options": { "MissedEnd": "Skip,Fail" } }""", "Sessions:Options:MissedEnd: 'Skip, Fail' is 2 names; write one of Run, Skip, Fail")]
    [InlineData("""{ "Options": { "AfterEnd": "Wait,Overlap" } }""", "Sessions:Options:AfterEnd: 'Wait, Overlap' is 2 names; write one of Wait, Overlap")]
    [InlineData("""{ "Options": { "OnEndFailure": "None,CloseAll" } }""", "Sessions:Options:OnEndFailure: 'None, CloseAll' is 2 names; write one of ")]
    [InlineData("""{ "Options": { "OnShutdown": "RunEnd,Leave" } }""", "Sessions:Options:OnShutdown: 'RunEnd, Leave' is 2 names; ")]
    [InlineData("""{ "Host": { "OnStrategyFailure": "StopIt,StopHost" } }""", "Sessions:Host:OnStrategyFailure: 'StopIt, StopHost' is 2 names; write one of StopIt, StopHost")]
    [InlineData("""{ "Breakout": { "London": { "OnEnd": "CloseAll," } } }""", "Sessions:Breakout:London:OnEnd: what stands there is none of None, ")]
    [InlineData("""{ "Breakout": { "London": { "End": "" } } }""", "Sessions:Breakout:London:End: an empty value says nothing; write one, or leave the key out")]
    [InlineData("""{ "Breakout": { "London": { "End": "  " } } }""", "Sessions:Breakout:London:End: an empty value says nothing; ")]
    [InlineData("""{ "Breakout": { "London": { "Days": "" } } }""", "Sessions:Breakout:London:Days: an empty value says nothing; ")]
    [InlineData("""{ "Breakout": { "London": { "Days": [] } } }""", "Sessions:Breakout:London:Days: an empty value says nothing; ")]
    [InlineData("""{ "Breakout": { "London": { "Days": ["Monday", ""] } } }""", "Sessions:Breakout:London:Days:1: an empty value says nothing; ")]
    [InlineData("""{ "Breakout": { "Enabled": "" } }""", "Sessions:Breakout:Enabled: an empty value says nothing; ")]
    [InlineData("""{ "Options": { "EndGrace": "" } }""", "Sessions:Options:EndGrace: an empty value says nothing; ")]
    [InlineData("""{ "Options": [] }""", "Sessions:Options: what stands there says nothing here; options have keys: ")]
    [InlineData("""{ "Host": { "AlarmUrl": "hooks.example/secret" } }""", "Sessions:Host:AlarmUrl: is no whole address; write one that begins with https:// or http://")]
    [InlineData("""{ "Host": { "HeartbeatUrl": "ftp://example/secret" } }""", "Sessions:Host:HeartbeatUrl: is no whole address; write one that begins with https:// or http://")]
    [InlineData("""{ "Host": { "JournalFile": "" } }""", "Sessions:Host:JournalFile: an empty value says nothing; ")]
    [InlineData("""{ "Breakout": { "London": "" } }""", "Sessions:Breakout:London: what stands there says nothing here; a session has keys below its name: ")]
    [InlineData("""{ "Breakout": "" }""", "Sessions:Breakout: what stands there says nothing here; a strategy has sessions and options below its name")]
    [InlineData("""{ "Breakout": { "London": { "End": ["11:00"] } } }""", "Sessions:Breakout:London:End:0: there is no key 'End:0'; did you mean 'End'?")]
    [InlineData("""{ "Breakout": { "London": { "Days": "Mon" } } }""", "Sessions:Breakout:London:Days: 'Mon' is none of Monday, Tuesday, Wednesday, Thursday, Friday, Weekdays, Saturday, Sunday, Weeknights, Weekend, EveryDay; did you mean 'Monday'?")]
    [InlineData("""{ "Breakout": { "London": { "Days": "Tues, Fri" } } }""", "Sessions:Breakout:London:Days: 'Tues' is none of ")]
    [InlineData("""{ "Breakout": { "London": { "Days": "None" } } }""", "Sessions:Breakout: SES0014: ")]
    [InlineData("""{ "Options": { "EndGrace": "24.00:00:01" } }""", "Sessions:Options:EndGrace: '24.00:00:01' is longer than 24 days, and so than a timer waits")]
    [InlineData("""{ "Breakout/": { "Enabled": true } }""", "Sessions:Breakout/: there is no strategy 'Breakout/'; did you mean 'Breakout'?")]
    public void A_mistake_is_told_with_its_place_and_what_would_be_right(string json, string problem)
    {
        var read = Read(json, _breakout);

        Assert.StartsWith(problem, Assert.Single(read.Problems).ToString(), StringComparison.Ordinal);
        Assert.False(read.IsValid);
    }

    [Theory]
    [InlineData("\"x\"")]
    [InlineData("\"\"")]
    [InlineData("17")]
    [InlineData("[]")]
    public void A_value_in_the_place_of_the_whole_section_is_told(string json)
    {
        var read = Read(json, _breakout);

        Assert.Equal("Sessions: the section itself has a value, which says nothing; strategies, Options and Host stand below it", Assert.Single(read.Problems).ToString());
    }

    [Fact]
    public void The_longest_time_that_an_option_takes_is_the_longest_that_a_run_takes()
    {
        var read = Read("""{ "Options": { "EndGrace": "24.00:00:00" } }""", _breakout);

        Assert.Empty(read.Problems);
        Assert.Equal(RunOptions.LongestTime, read.Strategies[0].Options.EndGrace);
    }

    [Theory]
    [InlineData("sk_live_51H8xKq2eZvKYlo2C")]
    [InlineData("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")]
    [InlineData("correct horse battery staple")]
    [InlineData("4f1c9d0e8b7a65")]
    [InlineData("hunter2")]
    [InlineData("Server=db;Password=hunter2")]
    [InlineData("correcthorsebatterystapleandmore")]
    public void A_secret_in_the_place_of_a_name_is_told_by_its_place_and_its_first_letters(string secret)
    {
        foreach (var place in new[] { $$"""{ "{{secret}}": "x" }""", $$"""{ "Breakout": { "{{secret}}": { "End": "11:00" } } }""", $$"""{ "Breakout": { "London": { "{{secret}}": "x" } } }""", $$"""{ "Options": { "{{secret}}": "x" } }""", $$"""{ "Host": { "{{secret}}": "x" } }""" })
        {
            var problem = Assert.Single(Read(place, _breakout).Problems).ToString();

            Assert.DoesNotContain(secret, problem, StringComparison.Ordinal);
            Assert.Contains($"'{secret[..Math.Min(4, secret.Length / 4)]}…'", problem, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Tradr")]
    [InlineData("ApiKey")]
    [InlineData("EURUSD")]
    [InlineData("Acme.Bots.Fader2")]
    [InlineData("Breakout/GBP-USD")]
    [InlineData("Breakout2")]
    public void A_name_that_was_meant_is_told_whole(string name) =>
        Assert.StartsWith($"Sessions:{name}: there is no strategy '{name}'; ", Assert.Single(Read($$"""{ "{{name}}": {} }""", _breakout).Problems).ToString(), StringComparison.Ordinal);

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
        Assert.Equal(Names<RunOptions>(), Sessions.Configuration.OptionKeys.All.Order(StringComparer.Ordinal));
        Assert.Equal(Names<SessionOverride>(), Sessions.Configuration.SessionKeys.All.Order(StringComparer.Ordinal));

        Assert.Equal(Names<HostConfiguration>(), Sessions.Configuration.HostKeys.All.Order(StringComparer.Ordinal));

        static IEnumerable<string> Names<T>() => typeof(T).GetProperties().Select(static property => property.Name).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void The_names_of_policies_stand_at_their_numbers()
    {
        Assert.Equal(Enum.GetNames<AfterEndPolicy>(), Sessions.Configuration.PolicyNames.AfterEnd);
        Assert.Equal(Enum.GetNames<StrategyErrorPolicy>(), Sessions.Configuration.PolicyNames.StrategyError);
        Assert.Equal(Enum.GetNames<ShutdownPolicy>(), Sessions.Configuration.PolicyNames.Shutdown);
        Assert.Equal(Enum.GetNames<MissedEndPolicy>(), Sessions.Configuration.PolicyNames.MissedEnd);
        Assert.Equal(Enum.GetNames<StrategyFailurePolicy>(), Sessions.Configuration.PolicyNames.StrategyFailure);
        Assert.Equal(Enum.GetNames<LeaseHeldPolicy>(), Sessions.Configuration.PolicyNames.LeaseHeld);
        Assert.Equal(Enum.GetValues<MissedEndPolicy>().Select(static policy => (int)policy), Enumerable.Range(0, Sessions.Configuration.PolicyNames.MissedEnd.Count));
    }

    [Fact]
    public void Each_kind_of_problem_has_the_name_of_its_fault() =>
        Assert.Equal(Enum.GetNames<ConfigurationProblemKind>(), Enum.GetNames<Sessions.Configuration.ConfigurationFaultKind>());

    private static IConfigurationSection Section(string json) => new ConfigurationBuilder()
        .AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes($$"""{ "Sessions": {{json}} }"""))).Build().GetSection("Sessions");

    private static SessionConfigurationResult Read(string json, params ConfigurableStrategy[] strategies) => SessionConfiguration.Read(Section(json), strategies);
}
