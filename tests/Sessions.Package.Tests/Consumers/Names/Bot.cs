namespace MyBot;

[Session("08:00", "12:00", OnStart = SessionAction.Custom, CustomStart = nameof(WarmUpAsync), OnEnd = SessionAction.CloseAll)]
public sealed partial class Bot : IStrategy
{
    public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;

    private static void Main() => Console.WriteLine($"{Sessions.Count} {new Session(7)} {typeof(Custom).Name} {typeof(CloseAll).Name} {typeof(global::MyBot.Sessions).Name}");

    private ValueTask WarmUpAsync(SessionContext session, CancellationToken cancellationToken) => default;
}
