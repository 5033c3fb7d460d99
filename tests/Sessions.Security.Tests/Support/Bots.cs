using System.Threading.Channels;
using Sessions.Brokers;

namespace Sessions.Security.Tests.Support;

/// <summary>Opens a position, and has a handler that fails at the end.</summary>
[Session("08:00", "12:00", Name = "Morning", OnEnd = Custom, CustomEnd = nameof(TidyAsync))]
public sealed partial class Careless : IStrategy
{
    public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
    {
        await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), cancellationToken);
        await session.DelayAsync(TimeSpan.FromDays(1));
    }

    private ValueTask TidyAsync(SessionContext session, CancellationToken cancellationToken) => throw new FormatException($"no account file: {Secret.OfHandler}");
}

/// <summary>Fails when its feed does.</summary>
[Session("08:00", "12:00", Name = "Morning", OnEnd = CloseAll)]
public sealed partial class Fed : IStrategy
{
    public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => throw new HttpRequestException($"401 from {Secret.Address}");
}

/// <summary>Says what a test waits for.</summary>
internal sealed class Told : SessionObserver
{
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    public override void OnCloseIncomplete(SessionContext session, CloseReport report) => _lines.Writer.TryWrite($"alarm: {string.Join("; ", [.. report.StillOpen.Select(static open => open.Reason!), .. report.Problems])}");

    public override void OnEnded(SessionContext session, CloseReport report) => _lines.Writer.TryWrite($"ended {session.StrategyId}");

    public Task<string> NextAsync() => _lines.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(2));
}
