// In no namespace at all; only the name Sessions cannot be had there.
public sealed record Session(int Id);

public sealed class Custom;

public sealed class CloseAll;

[Session("08:00", "12:00", OnStart = SessionAction.Custom, CustomStart = nameof(WarmUpAsync), OnEnd = SessionAction.CloseAll)]
public sealed partial class Bot : IStrategy
{
    public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;

    private static void Main() => Console.WriteLine($"{Sessions.Count} {new Session(7)} {typeof(Custom).Name} {typeof(CloseAll).Name} {new TimeOnly().Hour}");

    private ValueTask WarmUpAsync(SessionContext session, CancellationToken cancellationToken) => default;

    // And types within the class, where emitted code stands.
    private sealed class System;

    private sealed class TimeOnly
    {
        public int Hour => 3;
    }
}
