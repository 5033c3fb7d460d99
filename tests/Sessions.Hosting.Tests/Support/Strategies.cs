using System.Threading.Channels;
using Sessions.Brokers;

namespace Sessions.Hosting.Tests.Support;

/// <summary>Opens one position an occurrence, says so, and waits.</summary>
[Session("08:00", "12:00", Name = "Morning", OnEnd = CloseAll)]
[Session("13:00", "16:00", Name = "Afternoon", OnEnd = CloseAll)]
public sealed partial class Trader(Notes notes) : IStrategy, IDisposable
{
    public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
    {
        await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), cancellationToken);
        notes.Write($"{session.Tag} trades {session.Session.Name}");
        await session.DelayAsync(TimeSpan.FromDays(1));
    }

    public void Dispose() => notes.Write("disposed");
}

/// <summary>Buys what its instance trades, and says which bars it was given.</summary>
[Session("08:00", "12:00", Name = "Morning", OnEnd = CloseAll)]
public sealed partial class Follower(Notes notes) : IStrategy
{
    public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
    {
        var before = await session.GetBarsAsync(TimeSpan.FromMinutes(1), session.UtcNow.AddHours(-1));
        await session.Broker.OpenAsync(new OpenRequest(session.Symbol!, PositionSide.Long, 1), cancellationToken);
        notes.Write($"{session.Tag} buys {session.Symbol}, after bars of {before[0].Symbol}");
        await session.DelayAsync(Timeout.InfiniteTimeSpan);
    }
}

/// <summary>Stops itself for good as soon as its session opens.</summary>
[Session("08:00", "12:00", Name = "Morning", OnEnd = CloseAll)]
public sealed partial class Quitter(Notes notes) : IStrategy
{
    public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
    {
        await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), cancellationToken);
        notes.Write("quits");
        session.StopStrategy("the target of the year is reached");
    }
}

/// <summary>Fails as soon as its session opens.</summary>
[Session("08:00", "12:00", Name = "Morning", OnEnd = CloseAll)]
public sealed partial class Failing(Notes notes) : IStrategy, IAsyncDisposable
{
    public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => throw new InvalidDataException("no prices");

    public ValueTask DisposeAsync()
    {
        notes.Write("failing disposed");
        return ValueTask.CompletedTask;
    }
}

/// <summary>Does not return when its session ends.</summary>
[Session("08:00", "12:00", Name = "Morning", OnStart = CloseAll)]
[Session("13:00", "16:00", Name = "Afternoon")]
public sealed partial class Stubborn(Notes notes) : IStrategy
{
    public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
    {
        notes.Write("stubborn");
        await notes.Released;
    }
}

/// <summary>Trades London's hours, by the exchange's calendar.</summary>
[Session(Market.London, OnEnd = CloseAll)]
public sealed partial class LondonTrader : IStrategy
{
    public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => await session.DelayAsync(TimeSpan.FromDays(1));
}

/// <summary>Has its session by the clock of London, long after a test's hours.</summary>
[Session("20:00", "21:00", TimeZone = "Europe/London", Name = "Evening")]
public sealed partial class Londoner : IStrategy
{
    public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => await session.DelayAsync(TimeSpan.FromDays(1));
}

/// <summary>Is given what only it has.</summary>
[Session("08:00", "12:00", Name = "Morning")]
public sealed partial class Picky(IBroker broker, TimeProvider clock, string symbol, IBarFeed? bars = null) : IStrategy
{
    public string Given => $"{broker.Account} {bars?.GetType().Name ?? "no bars"} {clock.GetType().Name} {symbol}";

    public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => throw new InvalidDataException(Given);
}

/// <summary>What strategies have to say, for a test that waits for it.</summary>
public sealed class Notes
{
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly TaskCompletionSource _released = new();

    public Task Released => _released.Task;

    public void Release() => _released.TrySetResult();

    public void Write(string line) => _lines.Writer.TryWrite(line);

    public Task<string> NextAsync() => _lines.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(2));
}
