namespace Sessions.Roslyn.Tests.Emission;

public class ValidStrategyTests
{
    [Fact]
    public void Two_zoned_sessions_with_handlers()
    {
        var run = GeneratorTest.Run("""
            namespace Acme.Bots;

            [Session("08:00", "12:00", Name = "London", TimeZone = "Europe/London", Days = Weekdays, OnEnd = CloseAll)]
            [Session("13:30", "16:00", TimeZone = "Europe/London", Days = Weekdays, OnStart = Custom, CustomStart = nameof(WarmUpAsync), OnEnd = CloseLoss)]
            public sealed partial class Breakout(string symbol) : IStrategy
            {
                public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;

                private ValueTask WarmUpAsync(SessionContext session, CancellationToken cancellationToken) =>
                    symbol.Length > 0 ? default : throw new InvalidOperationException();
            }
            """);
        Snapshot.Match(run);
    }

    [Fact]
    public void Every_property_of_a_session()
    {
        var run = GeneratorTest.Run("""
            namespace Acme;

            [Session(17, 18, EntriesUntil = "17:45:30.250", Days = SessionDays.Monday | SessionDays.Wednesday, Scope = SessionScope.Account, KeepOrders = true)]
            [Session("22:00:05", "02:00+1", Name = "Night", Days = Weeknights, OnStart = CloseWin, OnEnd = Custom, CustomEnd = "FlattenAsync", EntriesUntil = "01:30+1")]
            internal sealed partial class Full : IStrategy
            {
                public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;

                private static Task FlattenAsync(SessionContext session, CancellationToken cancellationToken) => Task.CompletedTask;
            }
            """);
        Snapshot.Match(run);
    }

    [Theory]
    [InlineData("17:00", "17:00+1", "17, 0")]
    [InlineData("00:00", "24:00", "0, 0")]
    public void A_day_of_24_hours_is_emitted_as_one(string start, string end, string from)
    {
        var run = GeneratorTest.Run($$"""
            [Session("{{start}}", "{{end}}", OnEnd = CloseAll)]
            internal sealed partial class Bot : IStrategy
            {
                public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
            }
            """);
        Assert.Contains($"global::Sessions.Session.AllDay(new global::System.TimeOnly({from})) with\n", run.Text, StringComparison.Ordinal);
        Assert.True(((SessionTable)run.Load("Bot").GetProperty("Sessions")!.GetValue(null)!)[0].IsAllDay);
    }

    [Fact]
    public void A_session_of_days_is_emitted_with_the_days_of_its_end_and_of_its_last_entries()
    {
        var run = GeneratorTest.Run("""
            [Session("17:00", "16:00+5", Days = SessionDays.Sunday, TimeZone = "America/Chicago", EntriesUntil = "12:00+5")]
            internal sealed partial class Bot : IStrategy
            {
                public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
            }
            """);
        var session = ((SessionTable)run.Load("Bot").GetProperty("Sessions")!.GetValue(null)!)[0];

        Assert.Equal(
            new Session(new TimeOnly(17, 0), new TimeOnly(16, 0))
            {
                EndDays = 5,
                Days = SessionDays.Sunday,
                TimeZone = "America/Chicago",
                EntriesUntil = new TimeOnly(12, 0),
                EntriesUntilDays = 5,
            },
            session);
        Assert.Equal(("17:00-16:00+5", TimeSpan.FromHours(119)), (session.Name, session.Duration));
        Assert.Contains("no entries from 12:00+5", run.Text, StringComparison.Ordinal);
        Assert.Contains("SessionManifestAttribute(4, \"Bot\", \"start=17:00;end=16:00+5;zone=America/Chicago;days=Sunday;entriesUntil=12:00+5;", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lag_after_the_open_is_emitted_described_and_in_the_manifest()
    {
        var run = GeneratorTest.Run("""
            [Session("09:30", "16:00", StartLag = "00:15")]
            internal sealed partial class Bot : IStrategy
            {
                public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
            }
            """);

        Assert.Equal(TimeSpan.FromMinutes(15), ((SessionTable)run.Load("Bot").GetProperty("Sessions")!.GetValue(null)!)[0].StartLag);
        Assert.Contains("; starts 00:15 after the open", run.Text, StringComparison.Ordinal);
        Assert.Contains(";days=EveryDay;startLag=00:15;onStart=None", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_stop_is_emitted_described_and_in_the_manifest()
    {
        var run = GeneratorTest.Run("""
            [Session("09:30", "16:00", MaxHold = "00:30")]
            internal sealed partial class Bot : IStrategy
            {
                public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
            }
            """);

        Assert.Equal(TimeSpan.FromMinutes(30), ((SessionTable)run.Load("Bot").GetProperty("Sessions")!.GetValue(null)!)[0].MaxHold);
        Assert.Contains("; holds a position for at most 00:30", run.Text, StringComparison.Ordinal);
        Assert.Contains(";days=EveryDay;maxHold=00:30;onStart=None", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_partial_declarations_with_attributes_are_one_class()
    {
        var run = GeneratorTest.Run(
            """
            [Session(8, 12)]
            [Session(13, 14)]
            internal sealed partial class Bot : IStrategy;
            """,
            """
            internal sealed partial class Bot
            {
                public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
            }
            """,
            """
            [Session(15, 16)]
            internal sealed partial class Bot;
            """);
        var table = (SessionTable)run.Load("Bot").GetProperty("Sessions")!.GetValue(null)!;
        Assert.Single(run.Files);
        Assert.Equal(["08:00-12:00", "13:00-14:00", "15:00-16:00"], table.Select(static session => session.Name));
    }

    [Fact]
    public void A_class_without_sessions_gets_nothing() => Assert.Empty(GeneratorTest.Run("""
        internal sealed partial class Bot : IStrategy
        {
            public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
        }
        """).Files);
}
