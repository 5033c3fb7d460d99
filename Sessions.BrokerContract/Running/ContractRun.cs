using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Sessions.Brokers.Contract.Running;

/// <summary>One check on one account: sends, waits, and says what was expected and what was found.</summary>
internal sealed class ContractRun(ContractAccount account, ContractCheck check, CancellationToken cancellationToken) : IAsyncDisposable
{
    private static readonly TimeSpan _firstPause = TimeSpan.FromMilliseconds(50);

    public ContractAccount Account => account;

    /// <summary>The adapter.</summary>
    public IBroker Broker { get; private init; } = account.Broker;

    public IOrderBroker Orders => (IOrderBroker)Broker;

    public decimal Volume => account.Volume;

    public CancellationToken Token => cancellationToken;

    public DateTimeOffset Now => account.TimeProvider.GetUtcNow();

    /// <exception cref="InvalidOperationException">The account is not flat in the symbol, so that nothing can be told.</exception>
    public static async Task<ContractRun> BeginAsync(ContractAccount account, ContractCheck check, CancellationToken cancellationToken)
    {
        await Cleaning.ThrowUnlessFlatAsync(account, cancellationToken);
        return new ContractRun(account, check, cancellationToken);
    }

    public static string Text(decimal volume) => volume.ToString("0.############", CultureInfo.InvariantCulture);

    public static string Text(OrderResult answer) => answer.Status switch
    {
        OrderStatus.Filled => $"Filled({Text(answer.Volume)})",
        OrderStatus.Resting => $"Resting({answer.OrderId})",
        _ => $"{answer.Status}({answer.Reason})",
    };

    public static string Text(Position position) => $"{position.Side} {Text(position.Volume)} {position.Symbol} ({position.Id})";

    public static string Text(IEnumerable<Position> positions) => positions.Select(Text).ToArray() is { Length: > 0 } held ? string.Join(", ", held) : "nothing";

    /// <summary>The same by another adapter.</summary>
    public ContractRun With(IBroker broker) => new(account, check, cancellationToken) { Broker = broker };

    [DoesNotReturn]
    public void Fail(string expected, string found) => throw new BrokerContractException(check, expected, found);

    public void Expect([DoesNotReturnIf(false)] bool kept, string expected, string found)
    {
        if (!kept)
        {
            Fail(expected, found);
        }
    }

    public OpenRequest Market(decimal units = 1, PositionSide side = PositionSide.Long, string? id = null, string? tag = null) =>
        new(account.Symbol, side, units * Volume) { ClientOrderId = id ?? ContractIds.Next(), Tag = tag };

    public static CloseRequest Close(Position position, decimal volume) => new(position.Id, volume) { ClientOrderId = ContractIds.Next(), Symbol = position.Symbol, Side = position.Side };

    /// <summary>Opens and waits until the account shows it; a market order that does not fill leaves nothing to check.</summary>
    public async Task<Opened> OpenAsync(OpenRequest request)
    {
        var before = await HeldAsync();
        var answer = await FinalAsync(request.ClientOrderId, await Broker.OpenAsync(request, cancellationToken));
        Expect(answer is { Status: OrderStatus.Filled, Volume: > 0 }, $"a market order for {Text(request.Volume)} {request.Symbol} to fill", Text(answer));
        var held = await UntilAsync(positions => !SameHoldings(positions, before));
        var position = held.FirstOrDefault(position => position.Id == answer.PositionId)
            ?? held.FirstOrDefault(position => before.All(earlier => earlier.Id != position.Id || earlier.Volume != position.Volume));
        if (position is null)
        {
            Fail($"a position of {request.Symbol} after {Text(answer)}", Text(held));
        }

        return new Opened(request, answer, position);
    }

    /// <summary>Closes and waits for the final answer.</summary>
    public async Task<OrderResult> CloseAsync(CloseRequest request) =>
        await FinalAsync(request.ClientOrderId, await Broker.CloseAsync(request, cancellationToken));

    /// <summary>Asks after an order until nothing more becomes of it. That the venue never had it is believed when its settle time is over.</summary>
    public Task<OrderResult> FinalAsync(string orderId, OrderResult answer)
    {
        var settled = Now + Broker.SettleTime;
        return AskUntilAsync(orderId, answer, told => told.IsTerminal || (told.Status == OrderStatus.NotFound && Now >= settled));
    }

    /// <summary>Asks after an order until it rests.</summary>
    public Task<OrderResult> RestingAsync(string orderId, OrderResult answer) =>
        AskUntilAsync(orderId, answer, static told => told.IsTerminal || told.Status == OrderStatus.Resting);

    private async Task<OrderResult> AskUntilAsync(string orderId, OrderResult answer, Func<OrderResult, bool> isEnough)
    {
        await UntilAsync(async () =>
        {
            answer = isEnough(answer) ? answer : await Broker.QueryAsync(new OrderQuery(orderId) { Symbol = account.Symbol }, cancellationToken);
            return isEnough(answer);
        });
        return answer;
    }

    /// <summary>What becomes known of an order by asking alone.</summary>
    public Task<OrderResult> QueryFinalAsync(string orderId) => FinalAsync(orderId, OrderResult.Unknown("not asked yet"));

    /// <summary>Calls while messages get lost or fail; null where the call throws, which says as little as Unknown does and is as good.</summary>
    public async Task<OrderResult?> SendAsync(Func<ValueTask<IAsyncDisposable>> fail, Func<ValueTask<OrderResult>> call)
    {
        await using (await fail())
        {
            try
            {
                return await call();
            }
            catch (Exception) when (!cancellationToken.IsCancellationRequested)
            {
                return null;
            }
        }
    }

    /// <summary>Calls while messages get lost or fail, and an answer must not be what nobody can tell.</summary>
    public async Task ExpectNoNewsAsync(Func<ValueTask<IAsyncDisposable>> fail, OrderStatus wrong, Func<ValueTask<OrderResult>> call)
    {
        var answer = await SendAsync(fail, call);
        Expect(answer?.Status != wrong, $"anything but {wrong} while nobody can tell", answer is null ? "" : Text(answer));
    }

    /// <summary>Begins several calls at once: on threads of their own by the system's clock; a simulated one has but one.</summary>
    public Task<OrderResult[]> AtOnceAsync(int times, Func<ValueTask<OrderResult>> call) => Task.WhenAll(
        Enumerable.Range(0, times).Select(_ => account.TimeProvider == TimeProvider.System ? Task.Run(() => call().AsTask(), cancellationToken) : call().AsTask()).ToArray());

    /// <summary>The positions of the symbol.</summary>
    public async Task<IReadOnlyList<Position>> HeldAsync() => Mine(await Broker.GetPositionsAsync(cancellationToken));

    public IReadOnlyList<Position> Mine(PositionSnapshot snapshot) => [.. snapshot.Positions.Where(position => position.Symbol == account.Symbol)];

    public static decimal Net(IEnumerable<Position> positions) =>
        positions.Sum(static position => position.Side == PositionSide.Long ? position.Volume : -position.Volume);

    /// <summary>Waits until the account holds a net volume, and then whether it stays so.</summary>
    public async Task ExpectNetAsync(decimal net, string why)
    {
        var held = await UntilAsync(positions => Net(positions) == net);
        if (Net(held) == net)
        {
            await QuietAsync();
            held = await HeldAsync();
        }

        Expect(Net(held) == net, $"{why}, so that the account holds {Text(net)} {account.Symbol} net", Text(held));
    }

    /// <summary>What the account holds once nothing more is to be expected.</summary>
    public async Task<decimal> SettledNetAsync()
    {
        await QuietAsync();
        return Net(await HeldAsync());
    }

    /// <summary>Asks for positions until they are as they should be, or patience ends; gives what was seen last.</summary>
    public async Task<IReadOnlyList<Position>> UntilAsync(Predicate<IReadOnlyList<Position>> seen)
    {
        IReadOnlyList<Position> held = [];
        await UntilAsync(async () => seen(held = await HeldAsync()));
        return held;
    }

    /// <summary>Asks until it is so, or patience ends; gives whether it became so.</summary>
    public async Task<bool> UntilAsync(Func<Task<bool>> isSo)
    {
        var last = Now + account.Patience;
        for (var pause = _firstPause; ; pause *= 2)
        {
            if (await isSo())
            {
                return true;
            }

            if (Now >= last)
            {
                return false;
            }

            await Task.Delay(Min(pause, last - Now), account.TimeProvider, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync() => await Cleaning.CleanAsync(account, cancellationToken);

    public Task QuietAsync() => Task.Delay(account.Quiet, account.TimeProvider, cancellationToken);

    private static TimeSpan Min(TimeSpan first, TimeSpan second) => first < second ? first : second;

    private static bool SameHoldings(IReadOnlyList<Position> now, IReadOnlyList<Position> before) =>
        now.Count == before.Count && now.All(position => before.Any(earlier => earlier.Id == position.Id && earlier.Side == position.Side && earlier.Volume == position.Volume));
}
