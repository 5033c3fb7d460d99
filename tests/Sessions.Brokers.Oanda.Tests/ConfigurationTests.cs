using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace Sessions.Brokers.Oanda.Tests;

public sealed class ConfigurationTests
{
    [Fact]
    public void Practice_is_meant_where_nothing_is_said()
    {
        var options = OandaConfiguration.Read(Section(("Account", "101-001-1-001"), ("Token", "secret"), ("AccountType", "hedging"), ("SettleTime", "00:00:07")));

        Assert.Equal(
            (OandaEnvironment.Practice, OandaAccountType.Hedging, "101-001-1-001", "secret", TimeSpan.FromSeconds(7)),
            (options.Environment, options.AccountType, options.Account, options.Token, options.SettleTime));
    }

    [Theory]
    [InlineData("Environment", "1", "Oanda:Environment is '1'; write Practice or Live.")]
    [InlineData("Environment", "Production", "Oanda:Environment is 'Production'; write Practice or Live.")]
    [InlineData("RequestTimeout", "soon", "Oanda:RequestTimeout is 'soon', which is no time such as 00:00:05.")]
    [InlineData("Acount", "1", "Oanda:Acount is no option of an account at OANDA; there are Account, Token, Environment, AccountType, SettleTime, LookBack, RequestTimeout.")]
    [InlineData("Account", "", "Account is empty; it is an id such as 101-001-1234567-001.")]
    [InlineData("Account", "7/../8", "Account '7/../8' is no account's id, which is such as 101-001-1234567-001.")]
    [InlineData("Token", "two words", "Token has characters that no token has; is it quoted, or cut?")]
    [InlineData("SettleTime", "00:00:00", "SettleTime 00:00:00 is not above zero.")]
    public void What_cannot_be_is_refused_as_soon_as_it_is_added(string key, string value, string problem)
    {
        var section = Section([.. new[] { ("Account", "101-001-1-001"), ("Token", "secret") }.Where(one => one.Item1 != key), (key, value)]);

        var exception = Assert.Throws<ArgumentException>(() => new ServiceCollection().AddOandaBroker(section));

        Assert.StartsWith(problem, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_broker_of_a_host_is_the_account()
    {
        await using var host = new ServiceCollection().AddOandaBroker(Section(("Account", "101-001-1-001"), ("Token", "secret"))).BuildServiceProvider();

        Assert.Same(host.GetRequiredService<OandaBroker>(), host.GetRequiredService<IBroker>());
        Assert.Equal("101-001-1-001", host.GetRequiredService<IBroker>().Account);
    }

    private static IConfigurationSection Section(params (string Key, string Value)[] entries) => new ConfigurationRoot(
    [
        new MemoryConfigurationProvider(new()
        {
            InitialData = entries.Select(static entry => KeyValuePair.Create($"Oanda:{entry.Key}", (string?)entry.Value)),
        }),
    ]).GetSection("Oanda");
}
