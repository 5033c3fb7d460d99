using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace Sessions.Gates;

/// <summary>One occurrence while it lasts: what its strategy holds of it, and how it is taken away.</summary>
internal sealed class OccurrenceScope : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly GateServices _services;

    public OccurrenceScope(GateServices services, SessionOccurrence occurrence, bool isLate)
    {
        _services = services;
        Occurrence = occurrence;
        Broker = new SessionBroker(services, occurrence, closesOnly: false);
        Context = new SessionContext(services, occurrence, Broker, _cancellation.Token) { IsLateStart = isLate };
    }

    public SessionOccurrence Occurrence { get; }

    public Session Session => Occurrence.Session;

    public SessionBroker Broker { get; }

    public SessionContext Context { get; }

    /// <summary>The strategy's flow; completed where it has none.</summary>
    public Task Trading { get; set; } = Task.CompletedTask;

    /// <summary>Why it is to end before its time, or null.</summary>
    public EndReason? EndAsked { get; set; }

    /// <summary>Completed when the end is done.</summary>
    public TaskCompletionSource Ended { get; } = new();

    public CancellationToken Token => _cancellation.Token;

    /// <summary>Cancels the strategy's token. What its registrations throw is logged.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A strategy's callback may throw anything; the end must go on.")]
    public void Cancel()
    {
        try
        {
            _cancellation.Cancel();
        }
        catch (Exception exception)
        {
            _services.Logger.CancellationFailed(exception, Session.Name);
        }
    }

    public void Dispose() => _cancellation.Dispose();
}
