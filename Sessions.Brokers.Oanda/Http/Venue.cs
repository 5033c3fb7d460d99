using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text.Json.Serialization.Metadata;
using Sessions.Brokers.Oanda.Messages;

namespace Sessions.Brokers.Oanda.Http;

/// <summary>
/// Reads that show all that any answer has told: every answer says up to which transaction it goes, and one that goes less far
/// than another one did is asked for again.
/// </summary>
internal sealed class Venue(OandaHttp http, OandaOptions options, TimeProvider timeProvider)
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);
    private long _last;

    public OandaHttp Http => http;

    public TimeProvider TimeProvider => timeProvider;

    public OandaOptions Options => options;

    /// <summary>The account's path.</summary>
    public string Account { get; } = $"v3/accounts/{options.Account}";

    /// <summary>The last transaction that any answer has told.</summary>
    public long Last => Interlocked.Read(ref _last);

    public void Saw(long? transaction)
    {
        for (var last = Last; transaction > last; last = Last)
        {
            Interlocked.CompareExchange(ref _last, transaction.Value, last);
        }
    }

    /// <summary>Reads until the answer goes as far as was known when it was asked for.</summary>
    /// <exception cref="TimeoutException">It stays behind.</exception>
    /// <exception cref="HttpRequestException">It cannot be read.</exception>
    public async Task<T> ReadAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : DatedAnswer
    {
        var needed = Last;
        for (var began = timeProvider.GetTimestamp(); ;)
        {
            var isPatient = IsPatient(began);
            var answer = await http.GetAsync($"{Account}{path}", type, cancellationToken);
            Saw(answer.LastTransactionId);
            if (answer.LastTransactionId >= needed)
            {
                return answer;
            }

            await PauseAsync(isPatient, $"GET {path}", needed, answer.LastTransactionId, cancellationToken);
        }
    }

    public Task PauseAsync(CancellationToken cancellationToken) => Task.Delay(_pause, timeProvider, cancellationToken);

    /// <summary>Whether lists may still lag, asked before a read: one that was slow to come is no proof that the next one lags too.</summary>
    public bool IsPatient(long began) => timeProvider.GetElapsedTime(began) < options.SettleTime;

    /// <exception cref="TimeoutException">Lists may not lag any more.</exception>
    public Task PauseAsync(bool isPatient, string request, long needed, long shown, CancellationToken cancellationToken) => isPatient
        ? PauseAsync(cancellationToken)
        : throw new TimeoutException(FormattableString.Invariant(
            $"{request} shows the account up to transaction {shown} after {options.SettleTime.TotalSeconds:0.###} s, and answers have told of {needed}."));

    /// <summary>Whether a request came to nothing that could be heard.</summary>
    public static bool IsUnheard([NotNullWhen(true)] Exception? exception) =>
        exception is HttpRequestException or IOException or TimeoutException or OperationCanceledException;

    /// <summary>Whether a read that failed says that the range which was asked for is not there yet.</summary>
    public static bool IsBehind(HttpRequestException exception) => exception.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable;
}
