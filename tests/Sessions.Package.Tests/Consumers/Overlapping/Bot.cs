[Session("08:00", "12:00", OnEnd = CloseAll)]
[Session("11:00", "13:00")]
public sealed partial class Bot : IStrategy
{
    public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;

    private static void Main() => Console.WriteLine(Sessions.Count);
}
