[Session("08:00", "12:00", OnStart = Custom, CustomStart = nameof(TradeAsync), OnEnd = CloseAll)]
public sealed partial class Bot : IStrategy
{
    public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;

    private static void Main() => Console.WriteLine(Sessions.Count);
}
