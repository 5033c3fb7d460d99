namespace Sessions.Roslyn.Tests.Fuzz;

/// <summary>Valid programs, among them everything that a strategy may say: what is broken is broken from these.</summary>
internal static class FuzzSeeds
{
    private const string Trade = "public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;";
    private const string Parameters = "(SessionContext session, CancellationToken cancellationToken)";

    public static IReadOnlyList<string> All { get; } =
    [
        $$"""
        namespace Acme.Bots;

        [Session("08:00", "12:00", TimeZone = "Europe/London", Days = Weekdays, OnEnd = CloseAll)]
        [Session("13:30", "16:00", TimeZone = "Europe/London", OnStart = Custom, CustomStart = nameof(WarmUpAsync), OnEnd = CloseLoss, EntriesUntil = "15:30")]
        public sealed partial class Breakout(int size) : IStrategy
        {
            public int Size { get; } = size;
            {{Trade}}
            private ValueTask WarmUpAsync{{Parameters}} => default;
        }
        """,
        $$"""
        [assembly: SessionDefaults(TimeZone = "America/New_York", Days = SessionDays.Monday | SessionDays.Friday)]

        internal static class Times { public const string Open = "09" + ":30"; public const int Close = 7 + 9; }

        internal abstract class Above<T> : IStrategy where T : class
        {
            {{Trade}}
            protected static async Task EndAsync{{Parameters}} => await Task.CompletedTask;
        }

        [Session(Times.Open, "16:00:00.500", Name = "Day \"one\"", OnEnd = Custom, CustomEnd = "EndAsync", Scope = SessionScope.Account, KeepOrders = true)]
        [Session(end: "02:00+1", start: "22:00", EndLead = "00:00:30")]
        internal sealed partial class Night<T, U> : Above<string> where T : struct where U : notnull, new()
        {
            internal sealed class Inner { public T? Value { get; init; } }
        }
        """,
        $$"""

        [Session(Market.Tokyo, OnEnd = CloseAll)] internal static class TokyoHours;

        [UseSessions(typeof(TokyoHours))]
        [Session(12, 14, Name = "Early")]
        internal partial record Bot(int Size) : IStrategy
        {
            {{Trade}}
        }

        internal partial interface IOuter { internal partial struct @struct { [UseSessions(typeof(TokyoHours))] internal partial class @class : IStrategy { {{Trade}} } } }
        """,
        $$"""
        namespace Acme.Sessions
        {
            namespace Sessions
            {
                [Session("00:00", "24:00")]
                [SessionCalendar(typeof(global::Sessions.Calendars.NewYorkStockExchange))]
                public partial class Custom : IStrategy
                {
                    {{Trade}}
                    public Task RunAsync(int count) => Task.FromResult(count);
                }

                [Session(8, 9), Session(9, 10, OnStart = CloseWin)]
                public partial class Derived : Custom { public enum SessionDays { None } public class SessionTable { } public string System => ""; }
            }
        }
        """,
    ];
}
