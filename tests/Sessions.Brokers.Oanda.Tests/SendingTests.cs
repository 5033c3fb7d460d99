using Sessions.Brokers.Emulators.Hosting;
using Sessions.Brokers.Emulators.Oanda;
using Sessions.Brokers.Oanda.Tests.Support;

namespace Sessions.Brokers.Oanda.Tests;

/// <summary>What is sent, how often, and what is said where an answer was not one.</summary>
public sealed class SendingTests
{
    private static readonly OandaEmulatorSettings _hedging = Quirks.None with { IsHedging = true };

    [Theory]
    [InlineData(Disturbance.ErrorBefore, 0)]
    [InlineData(Disturbance.ErrorAfter, 1)]
    [InlineData(Disturbance.ResetBefore, 0)]
    [InlineData(Disturbance.ResetAfter, 1)]
    [InlineData(Disturbance.Nonsense, 0)]
    [InlineData(Disturbance.Echo, 0)]
    public async Task An_order_is_sent_once_whatever_is_answered(Disturbance kind, int made)
    {
        await using var venue = await OandaEmulator.StartAsync(_hedging);
        using var broker = venue.Connect(_hedging, static options => options.SettleTime = TimeSpan.FromMinutes(1));
        await using var disturbed = venue.Disturbances.Begin(kind, OandaEmulator.IsOrder);

        var answer = await broker.OpenAsync(Order("one"), default);
        var again = await broker.OpenAsync(Order("one"), default);

        // The second call finds what the first one came to, or leaves it until that must be known.
        Assert.Equal(OrderStatus.Unknown, answer.Status);
        Assert.Equal(made > 0 ? OrderStatus.Filled : OrderStatus.Unknown, again.Status);
        Assert.Equal(made, venue.TimesMade("one"));
        Assert.Single(venue.Requests, static request => request.StartsWith("POST", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Disturbance.TooMany)]
    [InlineData(Disturbance.TooManyWithoutHeader)]
    public async Task An_order_that_was_one_too_many_is_Rejected_and_not_sent_again(Disturbance kind)
    {
        await using var venue = await OandaEmulator.StartAsync(_hedging);
        using var broker = venue.Connect(_hedging);
        await using var disturbed = venue.Disturbances.Begin(kind, OandaEmulator.IsOrder);

        var answer = await broker.OpenAsync(Order("one"), default);

        Assert.Equal((OrderStatus.Rejected, "slow down"), (answer.Status, answer.Reason));
        Assert.Single(venue.Requests, static request => request.StartsWith("POST", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Disturbance.TooMany)]
    [InlineData(Disturbance.ErrorBefore)]
    [InlineData(Disturbance.ResetBefore)]
    public async Task A_list_is_asked_for_again(Disturbance kind)
    {
        await using var venue = await OandaEmulator.StartAsync(_hedging);
        using var broker = venue.Connect(_hedging);
        await broker.OpenAsync(Order("one"), default);
        await using var disturbed = venue.Disturbances.Begin(kind, OandaEmulator.IsPositions, times: 2);

        var snapshot = await broker.GetPositionsAsync(default);

        Assert.Single(snapshot.Positions);
    }

    [Fact]
    public async Task A_page_where_a_list_should_be_is_an_exception_and_not_an_empty_account()
    {
        await using var venue = await OandaEmulator.StartAsync(_hedging);
        using var broker = venue.Connect(_hedging);
        await using var disturbed = venue.Disturbances.Begin(Disturbance.Nonsense, OandaEmulator.IsPositions);

        var exception = await Assert.ThrowsAsync<HttpRequestException>(async () => await broker.GetPositionsAsync(default));

        Assert.Contains("/openTrades cannot be read", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_look_up_before_an_order_fails_nothing_is_sent()
    {
        await using var venue = await OandaEmulator.StartAsync(_hedging);
        using var broker = venue.Connect(_hedging);
        await using var disturbed = venue.Disturbances.Begin(Disturbance.ErrorBefore, static request => request.Path.Value!.EndsWith("/sinceid", StringComparison.Ordinal));

        var answer = await broker.OpenAsync(Order("one"), default);

        Assert.Equal(OrderStatus.Unknown, answer.Status);
        Assert.StartsWith("It was not sent", answer.Reason, StringComparison.Ordinal);
        Assert.Equal(0, venue.TimesMade("one"));
    }

    [Fact]
    public async Task The_token_is_in_no_address_exception_or_reason()
    {
        await using var venue = await OandaEmulator.StartAsync(_hedging);
        using var broker = venue.Connect(_hedging);
        await broker.OpenAsync(Order("one"), default);
        string[] said;
        await using (venue.Disturbances.Begin(Disturbance.Echo, static _ => true))
        {
            var exception = await Assert.ThrowsAsync<HttpRequestException>(async () => await broker.GetPositionsAsync(default));
            said = [exception.ToString(), (await broker.OpenAsync(Order("two"), default)).Reason!];
        }

        // The page that repeats it was read.
        Assert.Contains("(the token)", said[0], StringComparison.Ordinal);
        Assert.All([.. said, .. venue.Requests], static text => Assert.DoesNotContain(OandaEmulator.Token, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_wrong_token_is_told_in_words_that_help()
    {
        await using var venue = await OandaEmulator.StartAsync(_hedging);
        using var broker = venue.Connect(_hedging, static options => options.Token = "another-token");

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await broker.GetPositionsAsync(default));

        Assert.StartsWith("The venue does not take the token in its Practice environment.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_the_token_does_not_open_is_told_with_those_that_it_opens()
    {
        await using var venue = await OandaEmulator.StartAsync(_hedging);
        using var broker = venue.Connect(_hedging, static options => options.Account = "001-001-1-001");

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await broker.GetPositionsAsync(default));

        Assert.Equal($"The token opens no account 001-001-1-001 in the Practice environment; it opens {OandaEmulator.Account}.", exception.Message);
    }

    [Fact]
    public async Task An_account_of_the_other_type_is_told_before_anything_is_sent()
    {
        await using var venue = await OandaEmulator.StartAsync(_hedging);
        using var broker = venue.Connect(_hedging, static options => options.AccountType = OandaAccountType.Netting);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await broker.OpenAsync(Order("one"), default));

        Assert.EndsWith("write AccountType = OandaAccountType.Hedging.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, venue.TimesMade("one"));
    }

    [Fact]
    public async Task An_account_that_is_tied_to_MetaTrader_is_refused()
    {
        var tied = _hedging with { IsMt4 = true };
        await using var venue = await OandaEmulator.StartAsync(tied);
        using var broker = venue.Connect(tied);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await broker.OpenAsync(Order("one"), default));

        Assert.Contains("tied to MetaTrader 4", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resting_order_that_fills_is_told_and_its_exits_are_listed_with_what_they_protect()
    {
        await using var venue = await OandaEmulator.StartAsync(_hedging);
        using var broker = venue.Connect(_hedging);
        var placed = await broker.OpenAsync(
            Order("limit") with { Type = OrderType.Limit, Price = 1.05m, StopLoss = 1.04m, TakeProfit = 1.06m, Tag = "tag" }, default);
        Assert.Equal(OrderStatus.Resting, placed.Status);

        venue.Move("EUR_USD", 1.0498m, 1.0499m);

        var filled = await broker.QueryAsync(new("limit"), default);
        var exits = await broker.GetOrdersAsync(default);
        Assert.Equal((OrderStatus.Filled, 1000m, 1.0499m), (filled.Status, filled.Volume, filled.Price));
        Assert.Equal("tag", Assert.Single((await broker.GetPositionsAsync(default)).Positions).Tag);
        Assert.Equal(
            [(OrderType.Stop, 1.04m), (OrderType.Limit, 1.06m)],
            exits.Select(static exit => (exit.Type, exit.Price)));
        Assert.All(exits, exit => Assert.Equal((true, filled.PositionId, PositionSide.Short, 1000m), (exit.IsReduceOnly, exit.PositionId, exit.Side, exit.Volume)));
    }

    [Fact]
    public async Task An_order_from_before_what_is_read_is_found_where_it_is_said_when_it_was_sent()
    {
        // To this machine, all that happens was yesterday.
        var behind = _hedging with { ClockSkew = TimeSpan.FromDays(-1) };
        await using var venue = await OandaEmulator.StartAsync(behind);
        using (var first = venue.Connect(behind))
        {
            await first.OpenAsync(Order("one"), default);
        }

        for (var day = 0; day < 600; day++)
        {
            venue.AddFinancing();
        }

        using var broker = venue.Connect(behind, static options => options.LookBack = TimeSpan.FromHours(1));
        var without = await broker.QueryAsync(new("one"), default);
        var with = await broker.QueryAsync(new("one") { SentAt = TimeProvider.System.GetUtcNow() - TimeSpan.FromHours(25) }, default);

        Assert.Equal(OrderStatus.NotFound, without.Status);
        Assert.Equal(OrderStatus.Filled, with.Status);
    }

    [Fact]
    public async Task The_venues_time_is_that_of_its_clock()
    {
        var ahead = _hedging with { ClockSkew = TimeSpan.FromMinutes(10) };
        await using var venue = await OandaEmulator.StartAsync(ahead);
        using var broker = venue.Connect(ahead);
        var before = TimeProvider.System.GetUtcNow();

        var told = await broker.GetTimeAsync(default);

        Assert.InRange(told - ahead.ClockSkew, before - TimeSpan.FromSeconds(1), TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(1));
    }

    private static OpenRequest Order(string id) => new("EUR_USD", PositionSide.Long, 1000) { ClientOrderId = id };
}
