using Sessions.Orders;

namespace Sessions.Tests.Orders;

/// <summary>An id that sessions give is taken by every venue.</summary>
public sealed class ClientOrderIdTests
{
    [Theory]
    [InlineData("S:20140501T080000000:1-1")]
    [InlineData("S:20140501T080000000:end:EUR/USD:1")]
    [InlineData("123456789012345678901234567890123456")]
    public void What_fits_stays_as_it_is(string id) => Assert.Equal(id, ClientOrderIds.Fit(id));

    [Theory]
    [InlineData("Acme.Strategies.LondonBreakout/EURUSD:20140501T080000123:1-1", "LondonBrea:1405010800:")]
    [InlineData("Acme.Strategies.LondonBreakout/EURUSD:20140501T080000123:end:4711:1", "LondonBr:1405010800:end:")]
    [InlineData("Bot#2:20140501T080000000:1-1", "Bot2:1405010800:")]
    [InlineData("Bücher:20140501T080000000:1-1", "Bcher:1405010800:")]
    [InlineData("日本:20140501T080000000:1-1", ":1405010800:")]
    [InlineData("Acme.Strategies.LondonBreakout:638345088000000000-17:4711:1", "LondonBrea:")]
    [InlineData("nothing but a very long text without any colon", "nothingbut:")]
    [InlineData("12345678901234567890123456789012345678:", "1234567890:")]
    public void What_does_not_keeps_what_people_read_and_is_told_apart_by_the_rest(string id, string start)
    {
        var fitted = ClientOrderIds.Fit(id);

        Assert.StartsWith(start, fitted, StringComparison.Ordinal);
        Assert.Equal(start.Length + 12, fitted.Length);
        Assert.Matches("^[.A-Z:/a-z0-9_-]{1,36}$", fitted);
        Assert.Equal(fitted, ClientOrderIds.Fit(id));
        Assert.NotEqual(fitted, ClientOrderIds.Fit(id + "1"));
    }

    [Fact]
    public void No_two_are_the_same()
    {
        var ids = Enumerable.Range(0, 100_000).Select(static i => ClientOrderIds.Fit(FormattableString.Invariant($"LondonBreakout/EURUSD:20140501T080000000:end:{i / 10}:{i % 10}")));

        Assert.Equal(100_000, ids.Distinct(StringComparer.Ordinal).Count());
    }
}
