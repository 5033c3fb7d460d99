[Session("08:00", "12:00")]
[Session("11:00", "13:00")]
public sealed partial class Bot : IStrategy
{
    public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;

    private static void Main()
    {
        try
        {
            Console.WriteLine(Sessions.Count);
        }
        catch (SessionTableException refused)
        {
            Console.WriteLine(refused.Problems.Single().Id);
        }
    }
}
