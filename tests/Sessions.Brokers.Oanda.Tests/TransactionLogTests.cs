using Sessions.Brokers.Oanda.Messages;
using Sessions.Brokers.Oanda.Orders;

namespace Sessions.Brokers.Oanda.Tests;

public sealed class TransactionLogTests
{
    private static readonly DateTimeOffset _monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly TransactionLog _log = new(_monday, _monday, isHedging: true);

    [Fact]
    public void What_an_answer_has_brought_is_not_counted_again_when_it_is_read()
    {
        Transaction[] all = [Order(1, "MARKET_ORDER", "id", 100), Fill(2, 1, 100)];

        var heard = _log.Heard("id", all);
        _log.Read(2, all);

        Assert.Equal((OrderStatus.Filled, 100m), (heard!.Status, heard.Volume));
        Assert.Equal(100, _log.Find("id")!.Volume);
    }

    [Fact]
    public void An_order_that_is_issued_again_for_what_was_left_is_the_same_one()
    {
        _log.Read(2, [Order(1, "LIMIT_ORDER", "id", 100), Fill(2, 1, 30)]);
        Assert.Equal((OrderStatus.Resting, "1"), (_log.Find("id")!.Status, _log.Find("id")!.OrderId));

        _log.Read(3, [Order(3, "LIMIT_ORDER", null, 70) with { ReplacesOrderId = 1 }]);
        Assert.Equal((OrderStatus.Resting, "3"), (_log.Find("id")!.Status, _log.Find("id")!.OrderId));

        _log.Read(4, [Fill(4, 3, 70)]);
        Assert.Equal((OrderStatus.Filled, 100m), (_log.Find("id")!.Status, _log.Find("id")!.Volume));
    }

    [Fact]
    public void A_resting_order_that_is_cancelled_after_a_part_has_filled_that_part()
    {
        _log.Read(3, [Order(1, "LIMIT_ORDER", "id", 100), Fill(2, 1, 30), Cancel(3, 1, "CLIENT_REQUEST")]);

        Assert.Equal((OrderStatus.Filled, 30m), (_log.Find("id")!.Status, _log.Find("id")!.Volume));
    }

    [Fact]
    public void An_id_that_an_open_trade_bears_already_says_nothing_of_what_became_of_the_first_order()
    {
        _log.Read(2, [Order(1, "MARKET_ORDER", "id", 100), Cancel(2, 1, "CLIENT_TRADE_ID_ALREADY_EXISTS")]);

        Assert.Equal(OrderStatus.Unknown, _log.Find("id")!.Status);
    }

    [Fact]
    public void What_is_written_on_a_trade_is_the_id_of_one_close()
    {
        _log.Read(5, [Label(1, "ours"), Close(2), Fill(3, 2, 40), Close(4), Fill(5, 4, 60)]);

        Assert.Equal(40, _log.Find("ours")!.Volume);
    }

    [Fact]
    public void A_close_that_the_venue_refuses_is_told_by_what_was_written_before_it()
    {
        _log.Read(2, [Label(1, "ours"), Close(2) with { Type = "MARKET_ORDER_REJECT", RejectReason = "TRADE_DOESNT_EXIST" }]);

        Assert.Equal((OrderStatus.Rejected, "TRADE_DOESNT_EXIST"), (_log.Find("ours")!.Status, _log.Find("ours")!.Reason));
    }

    [Fact]
    public void What_has_ended_long_ago_is_forgotten_and_what_rests_is_not()
    {
        _log.Read(3, [Order(1, "MARKET_ORDER", "ended", 100), Fill(2, 1, 100), Order(3, "LIMIT_ORDER", "rests", 100)]);

        _log.Forget(_monday.AddDays(3), TimeSpan.FromDays(2));

        Assert.Null(_log.Find("ended"));
        Assert.Equal(OrderStatus.Resting, _log.Find("rests")!.Status);
        Assert.Equal(_monday.AddDays(1), _log.From);
    }

    private static Transaction Order(long id, string type, string? clientId, decimal units) => new()
    {
        Id = id, Type = type, Time = _monday, Instrument = "EUR_USD", Units = units, ClientExtensions = clientId is null ? null : new() { Id = clientId },
    };

    private static Transaction Fill(long id, long order, decimal units) => new()
    {
        Id = id, Type = "ORDER_FILL", Time = _monday, OrderId = order, Units = units, Instrument = "EUR_USD", TradeOpened = new() { TradeId = id, Units = units, Price = 1.1m },
    };

    private static Transaction Cancel(long id, long order, string reason) => new() { Id = id, Type = "ORDER_CANCEL", Time = _monday, OrderId = order, Reason = reason };

    private static Transaction Label(long id, string comment) => new()
    {
        Id = id, Type = "TRADE_CLIENT_EXTENSIONS_MODIFY", Time = _monday, TradeId = 77, TradeClientExtensionsModify = new() { Comment = comment },
    };

    private static Transaction Close(long id) => new() { Id = id, Type = "MARKET_ORDER", Time = _monday, Units = -100, TradeClose = new() { TradeId = 77 } };
}
