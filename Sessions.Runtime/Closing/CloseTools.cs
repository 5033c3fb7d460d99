using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Sessions.Brokers;
using Sessions.Clocks;

namespace Sessions.Closing;

/// <summary>What a closing needs: the broker, the clock and the limits.</summary>
/// <param name="Broker">The account.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Options">Deadlines and limits.</param>
/// <param name="Logger">Where failures go.</param>
internal sealed record CloseTools(IBroker Broker, TimeProvider Clock, RunOptions Options, ILogger Logger)
{
    /// <summary>Asks for the account's positions; a snapshot by which nothing can be told says nothing.</summary>
    public Task<(PositionSnapshot? Snapshot, string? Failure)> AskPositionsAsync(string what) => AskAsync(what, Broker.GetPositionsAsync, AccountAnswers.Read);

    /// <summary>Asks the broker, for as long as an order may take. What fails is logged and told in words; nothing is thrown.</summary>
    public Task<(T? Answer, string? Failure)> AskAsync<T>(string what, Func<CancellationToken, ValueTask<T>> call)
        where T : class => AskAsync<T, T>(what, call, static answer => (answer, null));

    /// <summary>The same, with how the answer is read.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A broker may throw anything; its failure is a result here.")]
    public async Task<(TRead? Answer, string? Failure)> AskAsync<T, TRead>(string what, Func<CancellationToken, ValueTask<T>> call, Func<T, (TRead? Read, string? Unusable)> read)
        where T : class
        where TRead : class
    {
        try
        {
            var asked = ForeignCall.Start(Clock, call);
            var answer = asked.IsCompletedSuccessfully ? asked.Result : await asked.AsTask().WaitAsync(Options.OrderTimeout, Clock);
            var (usable, unusable) = answer is null ? (null, "the broker answered with nothing") : read(answer);
            return (usable, unusable is null ? null : $"{what}: {unusable}");
        }
        catch (TimeoutException)
        {
            Logger.BrokerTimedOut(what, Options.OrderTimeout);
            return (null, FormattableString.Invariant($"{what}: no answer within {Options.OrderTimeout.TotalSeconds:0.###} s"));
        }
        catch (Exception exception)
        {
            Logger.BrokerFailed(exception, what);

            // What it says may hold an address or a key that reports are no place for; the log has it.
            return (null, $"{what}: {exception.GetType().Name}");
        }
    }
}
