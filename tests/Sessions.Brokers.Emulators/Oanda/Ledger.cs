using System.Text.Json.Nodes;

namespace Sessions.Brokers.Emulators.Oanda;

/// <summary>
/// The account's transactions, numbered one after the other, and the account as it was after each of them. Specification:
/// definitions/Transaction; an order has the number of the transaction that made it, as has a trade.
/// </summary>
internal sealed class Ledger(OandaEmulatorSettings settings, string account)
{
    private readonly List<(DateTimeOffset At, JsonObject Json)> _transactions = [];
    private readonly List<(DateTimeOffset At, BookState State)> _history = [(DateTimeOffset.MinValue, BookState.Empty)];
    private long _request = 9_000_000_000_000_000;

    /// <summary>The venue's clock.</summary>
    public DateTimeOffset Now => TimeProvider.System.GetUtcNow() + settings.ClockSkew;

    public BookState State { get; private set; } = BookState.Empty;

    /// <summary>Of each client order id that came, how often an order was made of it.</summary>
    public Dictionary<string, int> Made { get; } = [];

    public void NextRequest() => _request++;

    /// <summary>Adds a transaction, and changes the account by it.</summary>
    public JsonObject Add(string type, JsonObject json, Func<BookState, BookState>? change = null)
    {
        var id = State.LastId + 1;
        (json["id"], json["type"], json["time"], json["accountID"]) = (Wire.Text(id), type, Wire.Text(Now), account);
        (json["batchID"], json["requestID"]) = (Wire.Text(id), Wire.Text(_request));
        if (settings.HasNews)
        {
            json["somethingNew"] = new JsonObject { ["since"] = 2030 };
        }

        _transactions.Add((Now, json));
        State = change?.Invoke(State with { LastId = id }) ?? State with { LastId = id };
        _history.Add((Now, State));
        return json;
    }

    /// <summary>The number that the next transaction has.</summary>
    public long NextId => State.LastId + 1;

    /// <summary>The account as one sees it that is so far behind.</summary>
    public BookState Seen(TimeSpan lag) => lag == TimeSpan.Zero ? State : _history.FindLast(entry => entry.At <= Now - lag).State;

    /// <summary>The last transaction as an answer bears it whose contents are of an account that is behind.</summary>
    public long Told(BookState seen) => settings.HidesLag ? State.LastId : seen.LastId;

    /// <summary>Whether something is too new to be found where it is to be changed.</summary>
    public bool IsTooNew(long id) => _transactions[(int)id - 1].At > Now - settings.WriteLag;

    public JsonObject Transaction(long id) => _transactions[(int)id - 1].Json;

    /// <summary>The first transaction of an instant or later.</summary>
    public long FirstSince(DateTimeOffset instant) => _transactions.FindIndex(entry => entry.At >= instant) + 1;

    public JsonArray Range(long from, long to, int limit)
    {
        var range = new JsonArray();
        for (var id = Math.Max(from, 1); id <= to && range.Count < limit; id++)
        {
            range.Add(Transaction(id).DeepClone());
        }

        return range;
    }
}
