using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Sessions.Brokers;
using Sessions.Clocks;

namespace Sessions.Closing;

/// <summary>What a closing needs: the broker, the clock, the limits, and how its orders are named.</summary>
/// <param name="Broker">The account.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Options">Deadlines and limits.</param>
/// <param name="Logger">Where failures go.</param>
/// <param name="OrderPrefix">What the client order ids begin with.</param>
internal sealed record CloseTools(IBroker Broker, TimeProvider Clock, SessionOptions Options, ILogger Logger, string OrderPrefix)
{
    /// <summary>Asks for the account's positions; a snapshot without a list says nothing.</summary>
    public async ValueTask<(PositionSnapshot? Snapshot, string? Failure)> AskPositionsAsync(string what)
    {
        var (snapshot, failure) = await AskAsync(what, Broker.GetPositionsAsync);
        return snapshot is { Positions: null } ? (null, $"{what}: the broker answered with nothing") : (snapshot, failure);
    }

    /// <summary>Asks the broker, for as long as an order may take. What fails is logged and told in words; nothing is thrown.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A broker may throw anything; its failure is a result here.")]
    public async Task<(T? Answer, string? Failure)> AskAsync<T>(string what, Func<CancellationToken, ValueTask<T>> call)
        where T : class
    {
        try
        {
            var asked = ForeignCall.Start(Clock, call);
            var answer = asked.IsCompletedSuccessfully ? asked.Result : await asked.AsTask().WaitAsync(Options.OrderTimeout, Clock);
            return (answer, answer is null ? $"{what}: the broker answered with nothing" : null);
        }
        catch (TimeoutException)
        {
            Logger.BrokerTimedOut(what, Options.OrderTimeout);
            return (null, $"{what}: no answer within {Options.OrderTimeout.TotalSeconds:0.###} s");
        }
        catch (Exception exception)
        {
            Logger.BrokerFailed(exception, what);

            // What it says may hold an address or a key that reports are no place for; the log has it.
            return (null, $"{what}: {exception.GetType().Name}");
        }
    }
}
