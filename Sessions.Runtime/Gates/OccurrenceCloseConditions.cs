using Sessions.Closing;
using Sessions.Orders;

namespace Sessions.Gates;

/// <summary>What the closing of an occurrence asks of its gate.</summary>
internal sealed class OccurrenceCloseConditions(GateServices services, OccurrenceScope scope, SessionAction action) : CloseConditions
{
    public override SessionAction? Action => action;

    public override Action? OnFixed => scope.OnFixed;

    public override async ValueTask<string?> RefusalAsync() =>
        await services.Journal.IsHeldAsync() ? null : $"another process runs {services.Identity} now, and closes what it is to close";

    public override bool IsMarketOpen(Book book) =>
        book.Blotter.OwnOpen.First(static order => order.MayRest) is null
        || MarketPause.NextOpen(services.Table.CalendarOf(scope.Session), services.Clock.UtcNow, services.Logger) is null;
}
