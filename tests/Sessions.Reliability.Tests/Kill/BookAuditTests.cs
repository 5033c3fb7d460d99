using Sessions.Reliability.Child.Http;

namespace Sessions.Reliability.Kill;

/// <summary>The audit that the kills rely on finds what it is there for.</summary>
public sealed class BookAuditTests
{
    private const string Entry = "Hourly:20140501T080000000:1-1";
    private const string Closing = "Hourly:20140501T080000012:end:EURUSD:";

    private static readonly PositionMessage _person = new("EURUSD", "EURUSD", ExchangeTerms.PersonVolume, default, null);

    [Fact]
    public void A_session_that_closes_what_it_has_opened_is_right() =>
        Assert.Empty(Audit(Opens(2), Closes(Closing + 1, 2, 0.5m), Closes(Closing + 2, 1.5m)));

    [Fact]
    public void An_id_that_was_too_long_for_a_venue_is_that_of_an_end() =>
        Assert.Equal(
            ["Hourly:1405010900:end:0123456789ab closes what the session of 2014-05-01 08:00:00Z has opened"],
            Audit(Opens(2), Closes("Hourly:1405010800:end:0123456789ab", 1), Closes("Hourly:1405010900:end:0123456789ab", 1)));

    [Fact]
    public void What_is_left_open_is_found() =>
        Assert.Single(Audit(Opens(2), Closes(Closing + 1, 1)), "1 of position EURUSD, opened at 2014-05-01 08:00:00Z, is left open");

    [Fact]
    public void A_close_of_more_than_the_bot_holds_is_found() =>
        Assert.Contains(Closing + "1 closes 2 of position EURUSD, of which 1 is the bot's", Audit(Opens(1), Closes(Closing + 1, 2)));

    [Fact]
    public void A_position_that_is_closed_twice_is_found() =>
        Assert.Contains(Closing + "2 closes 1 of position EURUSD, of which 0 is the bot's", Audit(Opens(1), Closes(Closing + 1, 1), Closes(Closing + 2, 1)));

    [Fact]
    public void A_close_of_a_position_that_is_gone_is_found_though_the_account_has_refused_it() =>
        Assert.Single(Audit(Book() with { Refused = [Closing + "2"] }), Closing + "2 would close a position that is closed");

    [Fact]
    public void An_order_that_is_carried_out_twice_is_found() =>
        Assert.Single(Audit(Opens(1), Opens(1), Closes(Closing + 1, 2)), Entry + " was carried out twice");

    [Fact]
    public void A_session_that_opens_before_the_last_one_is_closed_is_found() =>
        Assert.Contains(
            "1 of position EURUSD, opened at 2014-05-01 08:00:00Z, is still open when Hourly:20140501T090000000:1-2 opens",
            Audit(Opens(1), Opens(1) with { OrderId = "Hourly:20140501T090000000:1-2" }));

    [Fact]
    public void A_session_that_closes_what_another_has_opened_is_found() =>
        Assert.Single(
            Audit(Opens(1), Closes("Hourly:20140501T090000012:end:EURUSD:1", 1)),
            "Hourly:20140501T090000012:end:EURUSD:1 closes what the session of 2014-05-01 08:00:00Z has opened");

    [Fact]
    public void Somebody_elses_volume_that_has_changed_is_found() =>
        Assert.Single(
            Audit(Book() with { Positions = [_person with { Volume = 6 }] }), static violation => violation.StartsWith("open are ", StringComparison.Ordinal));

    [Fact]
    public void An_order_that_may_still_fill_is_found() => Assert.Single(Audit(Book() with { Pending = [Entry] }), Entry + " may still fill");

    private static Execution Opens(decimal volume) => new(Entry, null, "EURUSD", volume, volume);

    private static Execution Closes(string id, decimal asked, decimal? volume = null) => new(id, "EURUSD", "EURUSD", asked, volume ?? asked);

    private static AuditMessage Book(params Execution[] lines) => new([], lines, [], [_person], [], [], [], 0);

    private static List<string> Audit(params Execution[] lines) => Audit(Book(lines));

    private static List<string> Audit(AuditMessage book) => BookAudit.Of(book, isHedging: false);
}
