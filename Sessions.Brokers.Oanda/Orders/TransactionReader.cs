using System.Globalization;
using System.Text.Json;
using Sessions.Brokers.Oanda.Http;
using Sessions.Brokers.Oanda.Messages;

namespace Sessions.Brokers.Oanda.Orders;

/// <summary>Keeps the log of transactions as far as any answer has told of them.</summary>
internal sealed class TransactionReader
{
    /// <summary>What the venue's clock and this machine's may differ by.</summary>
    private static readonly TimeSpan _margin = TimeSpan.FromHours(1);

    private const int Lately = 500;

    private readonly Venue _venue;
    private readonly bool _isHedging;
    private readonly SharedRead<TransactionLog> _reads;
    private readonly Lock _lock = new();
    private TransactionLog? _log;
    private DateTimeOffset? _wanted;

    public TransactionReader(Venue venue, bool isHedging)
    {
        (_venue, _isHedging) = (venue, isHedging);
        _reads = new(ReadAsync, venue.Options.SettleTime + (venue.Options.RequestTimeout * 2), venue.TimeProvider);
    }

    /// <summary>The log with everything that was told of before this was asked.</summary>
    /// <param name="sentAt">When the order was sent that is looked for, or null.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task<TransactionLog> ReadAsync(DateTimeOffset? sentAt, CancellationToken cancellationToken)
    {
        if (sentAt - _margin is { } from)
        {
            lock (_lock)
            {
                _wanted = _wanted < from ? _wanted : from;
            }
        }

        return _reads.ReadAsync(cancellationToken);
    }

    private async Task<TransactionLog> ReadAsync(CancellationToken cancellationToken)
    {
        // One that goes further back takes the place of the other when it is whole: until then nobody finds less than before.
        var (needed, wanted) = (_venue.Last, Wanted());
        var log = _log is { } known && !(wanted < known.From) ? known : await BeginAsync(wanted, cancellationToken);
        for (var began = _venue.TimeProvider.GetTimestamp(); ;)
        {
            var (isPatient, through, last) = (_venue.IsPatient(began), log.Through, await ReadOnAsync(log, cancellationToken));
            _venue.Saw(last);
            if (log.Through >= Math.Max(needed, last ?? long.MaxValue))
            {
                log.Forget(_venue.TimeProvider.GetUtcNow(), _venue.Options.LookBack);
                return Keep(log);
            }

            if (log.Through == through)
            {
                await _venue.PauseAsync(isPatient, "GET transactions/sinceid", Math.Max(needed, last ?? 0), log.Through, cancellationToken);
            }
        }
    }

    private DateTimeOffset? Wanted()
    {
        lock (_lock)
        {
            return _wanted;
        }
    }

    private TransactionLog Keep(TransactionLog log)
    {
        lock (_lock)
        {
            // What was wanted stays so until a log that goes so far was read.
            _wanted = _wanted < log.From ? _wanted : null;
            return _log = log;
        }
    }

    /// <summary>Reads what follows; gives the account's last transaction, or null where the venue is behind even what was read.</summary>
    private async Task<long?> ReadOnAsync(TransactionLog log, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await _venue.Http.GetAsync(
                $"{_venue.Account}/transactions/sinceid?id={Symbols.Id(log.Through)}", OandaJson.Default.TransactionsAnswer, cancellationToken);
            var (last, known) = (log.Through, new List<Transaction>());
            foreach (var element in answer.Transactions)
            {
                var (id, transaction) = Parse(element);
                last = Math.Max(last, id);
                if (transaction is not null)
                {
                    known.Add(transaction);
                }
            }

            log.Read(last, known.OrderBy(static transaction => transaction.Id));
            return answer.LastTransactionId;
        }
        catch (HttpRequestException exception) when (Venue.IsBehind(exception))
        {
            return null;
        }
    }

    private async Task<TransactionLog> BeginAsync(DateTimeOffset? wanted, CancellationToken cancellationToken)
    {
        var now = _venue.TimeProvider.GetUtcNow();
        var usual = now - _venue.Options.LookBack;
        var from = wanted < usual ? wanted.Value : usual;
        var instant = from.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var answer = await _venue.ReadAsync($"/transactions?from={Uri.EscapeDataString(instant)}&pageSize=1000", OandaJson.Default.PagesAnswer, cancellationToken);
        var log = new TransactionLog(from, now, _isHedging);

        // Where nothing is shown, something may have happened a moment ago and not be shown yet.
        log.BeginAfter(answer.Pages is [var first, ..] ? FirstOf(first) - 1 : Math.Max(0, answer.LastTransactionId - Lately));
        return log;
    }

    // Pages are addresses of ranges of ids; only the first id is taken from them, since an answer is not to say where the token is sent.
    private static long FirstOf(string page)
    {
        const string Name = "from=";
        var at = page.IndexOf(Name, StringComparison.Ordinal);
        var digits = at < 0 ? "" : new string([.. page.Skip(at + Name.Length).TakeWhile(char.IsAsciiDigit)]);
        return Symbols.Id(digits) ?? throw new HttpRequestException(HttpRequestError.InvalidResponse, $"The page of transactions '{page}' has no first id.");
    }

    private static (long Id, Transaction? Transaction) Parse(JsonElement element)
    {
        try
        {
            var id = long.Parse(element.GetProperty("id").ToString(), NumberStyles.None, CultureInfo.InvariantCulture);
            return (id, TransactionTypes.IsKnown(element.GetProperty("type").GetString()) ? element.Deserialize(OandaJson.Default.Transaction) : null);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            throw new HttpRequestException(HttpRequestError.InvalidResponse, $"A transaction cannot be read. {exception.Message}", exception);
        }
    }
}
