using Microsoft.CodeAnalysis;

namespace Sessions.Roslyn.Tests.Emission;

/// <summary>What a compiled bot says of its sessions to tools that do not run it.</summary>
public class ManifestTests
{
    [Fact]
    public void Every_session_is_a_line_that_people_can_read()
    {
        var manifest = Assert.Single(RunBot("""
            [Session("8:00", "12:00", TimeZone = "Europe/London", Days = Weekdays, OnEnd = CloseAll)]
            [Session("22:00", "2:00", Name = "Night", Days = SessionDays.Monday | SessionDays.Sunday, EntriesUntil = "01:30", OnStart = Custom, CustomStart = nameof(TradeAsync), Scope = SessionScope.Account, EndLead = "0:00", Breaks = SessionBreaks.Split, KeepOrders = true)]
            """).ManifestsOf());

        Assert.Equal((4, "Bot", null), (manifest.Version, manifest.Type, manifest.Calendar));
        Assert.Equal(
            [
                "start=08:00;end=12:00;zone=Europe/London;days=Weekdays;onStart=None;onEnd=CloseAll",
                "name=Night;start=22:00;end=02:00+1;zone=UTC;days=Monday,Sunday;entriesUntil=01:30+1;endLead=00:00;breaks=Split;onStart=Custom;customStart=TradeAsync;startHandler=0;onEnd=None;scope=Account;keepOrders=true",
            ],
            manifest.Sessions.Split('\n'));
    }

    [Theory]
    [InlineData("""[Session("08:00", "12:00")]""")]
    [InlineData("""[Session(8, 12)] [Session(12, 24, OnStart = CloseWin, OnEnd = CloseLoss)]""")]
    [InlineData("""[Session("00:00", "24:00", OnEnd = CloseAll)]""")]
    [InlineData("""[Session("17:00", "17:00+1", EntriesUntil = "16:59:59.999+1")]""")]
    [InlineData("""[Session("23:59:59.999", "23:59:59.998", EntriesUntil = "00:00", EndLead = "00:00")]""")]
    [InlineData("""[Session("17:00", "16:00+5", Days = SessionDays.Sunday, EntriesUntil = "12:00+3", StartLag = "00:15", MaxHold = "01:30")]""")]
    [InlineData("""[Session(8, 12, EntriesUntil = "-00:30", EndLead = "00:00:30.250", Breaks = SessionBreaks.Split, OnEnd = CloseAll)]""")]
    [InlineData("""[Session("08:00", "12:00", Name = "\" ; = \\ \ud83d\ude80 é", Days = SessionDays.Saturday)]""")]
    [InlineData("""[Session("08:00", "12:00", TimeZone = "GMT Standard Time", OnEnd = Custom, CustomEnd = "TradeAsync", CustomStart = "Unused")]""")]
    [InlineData("""[Session(global::Sessions.Market.Tokyo, OnEnd = CloseAll)] [UseSessions(typeof(Hours))]""")]
    [InlineData("""[UseSessions(typeof(Hours))] [SessionCalendar(typeof(global::Sessions.Calendars.NewYorkStockExchange))]""")]
    public void Sessions_read_back_are_those_of_the_table(string attributes)
    {
        var run = RunBot(attributes, """
            [assembly: SessionDefaults(TimeZone = "America/New_York", Days = SessionDays.Tuesday | SessionDays.Friday)]

            [Session("18:00", "19:00", Name = "Evening", OnStart = Custom, CustomStart = "TradeAsync")]
            public static class Hours;
            """);

        var read = Assert.Single(run.ManifestsOf()).ToSessions();
        var table = run.TableOf();

        Assert.Equal(table, SessionTable.Create([.. read]));
        Assert.Equal(table.Select(static session => session.Name), read.Select(static session => session.Name));
    }

    [Fact]
    public void Sessions_that_break_a_rule_are_problems_with_the_words_of_the_build()
    {
        var run = RunBot("""[Session("08:00", "12:00")] [Session("11:00", "13:00", Name = "a;b")] [Session("25:00", "26:00")]""");

        var read = Assert.Throws<SessionTableException>(() => Assert.Single(run.ManifestsOf()).ToSessions());
        var thrown = Assert.Throws<System.Reflection.TargetInvocationException>(() => run.Load("Bot").GetProperty("Sessions")!.GetValue(null));

        Assert.Equal(Assert.IsType<SessionTableException>(thrown.InnerException).Problems, read.Problems);
        Assert.Equal(3, read.Problems.Count);
    }

    [Fact]
    public void Each_class_is_named_as_reflection_names_it()
    {
        var run = GeneratorTest.Run("""
            namespace Acme.@event
            {
                internal partial class Outer<T>
                {
                    [Session(8, 9)]
                    [SessionCalendar(typeof(Closed.Always))]
                    private sealed partial class Bot<TOther> : IStrategy
                    {
                        public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
                    }
                }

                internal static class Closed
                {
                    internal sealed class Always : Sessions.Calendars.ISessionCalendar
                    {
                        public DateOnly KnownFrom => default;
                        public DateOnly KnownThrough => DateOnly.MaxValue;
                        public System.Collections.Generic.IEnumerable<Sessions.Calendars.OpenInterval> OpenIntervals(DateTimeOffset from, DateTimeOffset to) => [];
                    }
                }
            }
            """,
            """
            [Session(10, 11)]
            internal sealed partial class Plain : IStrategy
            {
                public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
            }
            """);

        Assert.Equal(
            [("Acme.event.Outer`1+Bot`1", "Acme.event.Closed+Always, Acme"), ("Plain", null)],
            run.ManifestsOf().Select(static manifest => (manifest.Type, manifest.Calendar)).Order());
        Assert.All(run.ManifestsOf(), manifest => Assert.Equal(manifest.Type, run.Load(manifest.Type).FullName));
    }

    private static GeneratorRun RunBot(string attributes, string more = "") => GeneratorTest.Run(more, attributes + """

        public sealed partial class Bot : IStrategy
        {
            public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
        }
        """);
}
