using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sessions.Brokers.Emulators.Hosting;

namespace Sessions.Brokers.Emulators.Oanda;

/// <summary>
/// An account at OANDA, by its public specification (oanda/v20-openapi, json/v20.json 3.0.25, which the comments call the
/// specification) and by what its users report. Where neither says what the venue does, it does the worse thing.
/// </summary>
public sealed class OandaEmulator : IAsyncDisposable
{
    /// <summary>The account's id.</summary>
    public const string Account = "101-001-5550001-001";

    /// <summary>What the account is opened by; nothing else is.</summary>
    public const string Token = "0123456789abcdef0123456789abcdef-fedcba9876543210fedcba9876543210";

    private readonly Lock _lock = new();
    private readonly Ledger _ledger;
    private readonly Matching _matching;
    private readonly Desk _desk;
    private readonly Reading _reading;
    private EmulatorHost? _host;

    private OandaEmulator(OandaEmulatorSettings settings)
    {
        _ledger = new(settings, Account);
        _matching = new(settings, _ledger);
        _desk = new(settings, _ledger, _matching);
        _reading = new(settings, Account, _ledger, _matching);

        // An account has a past.
        _ledger.Add("CREATE", new JsonObject { ["divisionID"] = 4 });
        _ledger.Add("TRANSFER_FUNDS", new JsonObject { ["amount"] = "50000.0000" });
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => _host!.Address;

    /// <summary>What goes wrong.</summary>
    public Disturbances Disturbances => _host!.Disturbances;

    /// <summary>Every request that came.</summary>
    public IReadOnlyCollection<string> Requests => _host!.Requests;

    /// <summary>Starts one.</summary>
    public static async Task<OandaEmulator> StartAsync(OandaEmulatorSettings settings)
    {
        var emulator = new OandaEmulator(settings);
        emulator._host = await EmulatorHost.StartAsync(emulator.Map);
        return emulator;
    }

    /// <summary>Whether a request can trade, or writes what a trade is known by.</summary>
    public static bool IsTrading(HttpRequest request) => request.Method is "POST" or "PUT";

    /// <summary>Whether a request opens or closes.</summary>
    public static bool IsOrder(HttpRequest request) =>
        request.Method is "POST" || (request.Method is "PUT" && request.Path.Value!.EndsWith("/close", StringComparison.Ordinal));

    /// <summary>Whether a request asks for what is open.</summary>
    public static bool IsPositions(HttpRequest request) => request.Method is "GET" && request.Path.Value!.EndsWith("/openTrades", StringComparison.Ordinal);

    /// <summary>How often an order was made of a client order id.</summary>
    public int TimesMade(string clientOrderId) => Locked(() => _ledger.Made.GetValueOrDefault(clientOrderId));

    /// <summary>The account's transactions of a type, as JSON.</summary>
    public IReadOnlyList<string> Transactions(string type) => Locked(() =>
        _ledger.Range(1, _ledger.State.LastId, int.MaxValue).Where(one => (string?)one!["type"] == type).Select(static one => one!.ToJsonString()).ToArray());

    /// <summary>Closes the market until what it returns is disposed of.</summary>
    public IAsyncDisposable CloseMarket() => Lasting(() => _matching.IsClosed = true, () => _matching.IsClosed = false);

    /// <summary>Fills no more of an order than so much until what it returns is disposed of.</summary>
    public IAsyncDisposable FillAtMost(decimal units) => Lasting(() => _matching.FillAtMost = units, () => _matching.FillAtMost = decimal.MaxValue);

    /// <summary>Buys, or sells where it is negative, as a person does on the venue's own page.</summary>
    public void TradeByHand(string instrument, decimal units) => Locked(() => _desk.Place(new()
    {
        ["type"] = "MARKET", ["instrument"] = instrument, ["units"] = Wire.Text(units), ["timeInForce"] = "FOK",
    }));

    /// <summary>Closes a trade as a person does on the venue's own page.</summary>
    public void CloseByHand(long trade) => Locked(() => _desk.CloseTrade(trade, new() { ["units"] = "ALL" }));

    /// <summary>Moves a quote, and fills what it reaches.</summary>
    public void Move(string instrument, decimal bid, decimal ask) => Locked(() =>
    {
        _matching.Move(instrument, new(bid, ask));
        return true;
    });

    /// <summary>Adds a transaction that has nothing to do with orders.</summary>
    public void AddFinancing() => Locked(() => _ledger.Add("DAILY_FINANCING", new JsonObject { ["financing"] = "-0.0100" }));

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    private void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v3/accounts", (HttpContext context) => Reply(context, _reading.Accounts));
        var account = routes.MapGroup("/v3/accounts/{account}");
        account.MapGet("", (HttpContext context) => Reply(context, _reading.Account));
        account.MapGet("/summary", (HttpContext context) => Reply(context, _reading.Summary));
        account.MapGet("/instruments", (HttpContext context) => Reply(context, _reading.Instruments));
        account.MapGet("/openTrades", (HttpContext context) => Reply(context, _reading.OpenTrades));
        account.MapGet("/trades", (HttpContext context, string ids) => Reply(context, () => _reading.Trades(ids)));
        account.MapGet("/pendingOrders", (HttpContext context) => Reply(context, _reading.PendingOrders));
        account.MapGet("/pricing", (HttpContext context, string instruments) => Reply(context, () => _reading.Pricing(instruments)));
        account.MapGet("/transactions", (HttpContext context) => Reply(context, () => _reading.Pages(context.Request)));
        account.MapGet("/transactions/idrange", (HttpContext context, long from, long to) => Reply(context, () => _reading.Range(from, to)));
        account.MapGet("/transactions/sinceid", (HttpContext context, long id) => Reply(context, () => _reading.Since(id)));
        account.MapPost("/orders", (HttpContext context) => ReplyAsync(context, body => _desk.Place((JsonObject)body["order"]!)));
        account.MapPut("/orders/{order:long}/cancel", (HttpContext context, long order) => Reply(context, () => _desk.Cancel(order)));
        account.MapPut("/trades/{trade:long}/clientExtensions", (HttpContext context, long trade) => ReplyAsync(context, body => _desk.SetExtensions(trade, body)));
        account.MapPut("/trades/{trade:long}/close", (HttpContext context, long trade) => ReplyAsync(context, body => _desk.CloseTrade(trade, body)));
        account.MapPut("/positions/{instrument}/close", (HttpContext context, string instrument) => ReplyAsync(context, body => _desk.ClosePosition(instrument, body)));
    }

    private async Task ReplyAsync(HttpContext context, Func<JsonObject, Answer> answer)
    {
        var body = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
        await Reply(context, () => answer(body)).ExecuteAsync(context);
    }

    // Specification: responses/401 and responses/403; the reason and texts are of oandapyV20's recorded answers.
    private IResult Reply(HttpContext context, Func<Answer> answer)
    {
        var given = context.Request.Headers.Authorization.ToString();
        var reply = given != $"Bearer {Token}" ? Answer.Error(401, null, "Insufficient authorization to perform request.")
            : context.Request.RouteValues.TryGetValue("account", out var account) && (string?)account != Account ? Answer.Error(403, null, "The provided request was forbidden.")
            : Locked(answer);
        context.Response.Headers.Date = _ledger.Now.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        return Results.Text(reply.Json.ToJsonString(), "application/json", statusCode: reply.Status);
    }

    private T Locked<T>(Func<T> call)
    {
        lock (_lock)
        {
            return call();
        }
    }

    private Undo Lasting(Action begin, Action end)
    {
        Locked(() =>
        {
            begin();
            return true;
        });
        return new(() => Locked(() =>
        {
            end();
            return true;
        }));
    }

    private sealed class Undo(Action undo) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            undo();
            return ValueTask.CompletedTask;
        }
    }
}
