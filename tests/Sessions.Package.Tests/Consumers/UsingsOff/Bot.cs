using System;
using System.Threading;
using System.Threading.Tasks;
using Sessions;

namespace Words
{
    // With a global using of the package's words this would be ambiguous.
    internal static class Mine
    {
        public const Sessions.SessionAction CloseAll = Sessions.SessionAction.CloseLoss;
    }
}

namespace MyBot
{
    using static Words.Mine;

    [Session("08:00", "12:00", OnEnd = CloseAll)]
    public sealed partial class Bot : IStrategy
    {
        public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;

        private static void Main() => Console.WriteLine(Sessions[0].OnEnd);
    }
}
