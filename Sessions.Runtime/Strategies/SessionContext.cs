using Microsoft.Extensions.Logging;
using Sessions.Brokers;

namespace Sessions;

/// <summary>An occurrence as its strategy sees it: its clock, its bars and its broker handle.</summary>
public sealed class SessionContext
{
    internal SessionContext()
    {
    }

    /// <summary>The session.</summary>
    public Session Session => throw new InvalidOperationException();

    /// <summary>Waits.</summary>
    public ValueTask<Bar?> NextBarAsync(TimeSpan timeframe, string? symbol = null) => throw new InvalidOperationException();
}
