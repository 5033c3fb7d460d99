[assembly: CLSCompliant(false)]
[assembly: System.Runtime.InteropServices.ComVisible(false)]

namespace MyBot;

/// <summary>Everything that emitted code can hold, under every rule of the SDK.</summary>
[Session("08:00", "12:00", Name = "Morning", Days = Weekdays, OnStart = Custom, CustomStart = nameof(WarmUpAsync), OnEnd = CloseAll, EntriesUntil = "11:30", EndLead = "00:00:05")]
[Session("22:00", "02:00", Days = Weeknights, OnEnd = Custom, CustomEnd = nameof(FlattenAsync), KeepOrders = true)]
[SessionCalendar(typeof(global::Sessions.Calendars.NewYorkStockExchange))]
internal sealed partial class Bot : IStrategy
{
    /// <inheritdoc/>
    public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        await session.DelayAsync(TimeSpan.FromSeconds(1));
    }

    private static Task FlattenAsync(SessionContext session, CancellationToken cancellationToken) => Task.CompletedTask;

    private static void Main() => Console.WriteLine(Sessions.Count);

    private ValueTask WarmUpAsync(SessionContext session, CancellationToken cancellationToken) => TradeAsync(session, cancellationToken);
}
