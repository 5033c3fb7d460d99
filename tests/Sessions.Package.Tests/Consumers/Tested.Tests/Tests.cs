using Sessions;
using static Sessions.SessionWords;

namespace MyBot;

[Session("13:00", "14:00", OnEnd = CloseAll)]
internal sealed partial class FakeBot : IStrategy
{
    public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;

    private static void Main() => Console.WriteLine($"{Bot.Sessions[0].Name}, {Sessions[0].Name}");
}
