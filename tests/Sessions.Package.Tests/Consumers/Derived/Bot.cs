using Sessions;
using static Sessions.SessionWords;

namespace MyBot;

[Session("13:00", "14:00", OnEnd = CloseWin)]
[UseSessions(typeof(Trader<>))]
public sealed partial class Bot : Trader<int>
{
    public override ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;

    private static void Main() => Console.WriteLine($"{string.Join(", ", Sessions.Select(session => session.Name))}; {string.Join(", ", Trader<int>.Sessions.Select(session => session.Name))}");
}
