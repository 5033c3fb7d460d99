using Microsoft.Extensions.Options;
using Sessions.Brokers;
using Sessions.Security.Tests.Support;

namespace Sessions.Security.Tests.Secrets;

/// <summary>Where a secret that somebody's exception or configuration holds may be read, and where not.</summary>
public sealed class PlantedSecretTests
{
    [Fact]
    public async Task What_a_broker_a_feed_and_a_handler_throw_is_in_the_log_and_nowhere_else()
    {
        await using var host = new PlantedHost(static sessions => sessions.AddStrategy<Careless>().AddStrategy<Fed>());
        await host.StartAsync();
        await AwaitFailureAsync(host);
        await host.Broker.Opened;

        var alarm = await host.AtAsync(12, "alarm: close position 1: InvalidOperationException; ");

        Assert.Contains("list orders: HttpRequestException", alarm, StringComparison.Ordinal);
        AssertNowhere(await host.ShownAsync(), Secret.Mark);
        var logged = host.LoggedExceptions();
        Assert.All([Secret.OfBroker, Secret.OfFeed, Secret.OfHandler], secret => Assert.Contains(secret, logged, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_broker_gives_as_a_reason_is_told_word_for_word()
    {
        await using var host = new PlantedHost(static sessions => sessions.AddStrategy<Careless>());
        host.Broker.Refusal = OrderResult.Rejected("market closed until Monday");
        await host.StartAsync();
        host.Clock.SetUtcNow(new DateTimeOffset(2026, 6, 1, 8, 0, 0, TimeSpan.Zero));
        await host.Broker.Opened;

        await host.AtAsync(12, "market closed until Monday");

        var shown = await host.ShownAsync();
        Assert.All(["page", "JSON", "log"], place => Assert.Contains("market closed until Monday", shown.Single(one => one.Place == place).Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_stands_in_the_configuration_or_the_environment_is_nowhere()
    {
        await using var host = new PlantedHost(static sessions => sessions.AddStrategy<Fed>());
        await host.StartAsync();

        host.Reload(("Broker:Other", Secret.OfConfiguration), ("Sessions:Options:EndGrace", "00:00:07"));
        await AwaitFailureAsync(host);

        AssertNowhere([.. await host.ShownAsync(), ("exceptions", host.LoggedExceptions())], Secret.OfConfiguration, Secret.OfEnvironment);
    }

    [Theory]
    [InlineData("Sessions:ApiKey")]
    [InlineData("Sessions:Fed")]
    [InlineData("Sessions:Fed:Enabled")]
    [InlineData("Sessions:Fed:Password")]
    [InlineData("Sessions:Fed:Morning")]
    [InlineData("Sessions:Fed:Morning:Start")]
    [InlineData("Sessions:Fed:Morning:End")]
    [InlineData("Sessions:Fed:Morning:TimeZone")]
    [InlineData("Sessions:Fed:Morning:Days")]
    [InlineData("Sessions:Fed:Morning:EntriesUntil")]
    [InlineData("Sessions:Fed:Morning:OnStart")]
    [InlineData("Sessions:Fed:Morning:OnEnd")]
    [InlineData("Sessions:Fed:Morning:Enabled")]
    [InlineData("Sessions:Fed:Morning:Token")]
    [InlineData("Sessions:Fed:Options:Token")]
    [InlineData("Sessions:Options")]
    [InlineData("Sessions:Options:EndGrace")]
    [InlineData("Sessions:Options:MaxConcurrentCloses")]
    [InlineData("Sessions:Options:MissedEnd")]
    [InlineData("Sessions:Host:OnStrategyFailure")]
    [InlineData("Sessions:Host:OnLeaseHeld")]
    [InlineData("Sessions:Host:RecentOccurrences")]
    [InlineData("Sessions:Host:Token")]
    public async Task A_secret_that_stands_in_a_wrong_place_is_refused_by_its_place_and_not_repeated(string place)
    {
        await using var host = new PlantedHost(static sessions => sessions.AddStrategy<Fed>());
        await host.StartAsync();

        host.Reload((place, Secret.Misplaced));

        var shown = await host.ShownAsync();
        Assert.All(["page", "JSON", "health", "log"], where => Assert.Contains(place, shown.Single(one => one.Place == where).Text, StringComparison.Ordinal));
        AssertNowhere([.. shown, ("exceptions", host.LoggedExceptions())], Secret.Misplaced);
    }

    [Theory]
    [InlineData("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")]
    [InlineData("correct horse battery staple")]
    [InlineData("4f1c9d0e8b7a65")]
    [InlineData("Server=db;Password=hunter2")]
    public async Task Nothing_that_is_no_time_and_no_zone_is_repeated_from_where_those_stand(string secret)
    {
        await using var host = new PlantedHost(static sessions => sessions.AddStrategy<Fed>());
        await host.StartAsync();

        host.Reload(("Sessions:Fed:Morning:TimeZone", secret), ("Sessions:Fed:Morning:End", secret), ("Sessions:Options:EndGrace", secret));

        AssertNowhere([.. await host.ShownAsync(), ("exceptions", host.LoggedExceptions())], secret);
    }

    [Fact]
    public async Task What_a_factory_throws_keeps_the_host_from_starting_and_is_in_the_log_alone()
    {
        await using var host = new PlantedHost(static sessions => sessions
            .AddStrategy<Fed>(static o => o.Broker = static _ => throw new InvalidOperationException($"login failed: {Secret.OfFactory}")));

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);

        Assert.Equal("Fed: InvalidOperationException was thrown while it was made; event 111 of the log has what it says", failure.Message);
        AssertNowhere([("log", host.LogText())], Secret.Mark);
        Assert.Contains(Secret.OfFactory, host.LoggedExceptions(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_factory_of_a_journal_throws_is_in_the_log_alone()
    {
        await using var host = new PlantedHost(
            static sessions => sessions.AddStrategy<Fed>(), static o => o.Journal = static _ => throw new InvalidDataException($"postgres://bot:{Secret.OfJournal}@db"));

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);

        Assert.Equal("the journal cannot be made: InvalidDataException was thrown; event 112 of the log has what it says", failure.Message);
        AssertNowhere([("log", host.LogText())], Secret.Mark);
        Assert.Contains(Secret.OfJournal, host.LoggedExceptions(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Data Source=sessions.db;Password=" + Secret.OfJournal)]
    [InlineData("postgres://bot:" + Secret.OfJournal + "@db/sessions")]
    public async Task A_connection_string_in_the_place_of_the_journals_file_is_refused_and_not_repeated(string file)
    {
        await using var host = new PlantedHost(static sessions => sessions.AddStrategy<Fed>(), o => o.JournalFile = file);

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);

        Assert.StartsWith("the journal cannot be made: A journal is named by the path of its file alone", failure.Message, StringComparison.Ordinal);
        AssertNowhere([("log", host.LogText()), ("exceptions", host.LoggedExceptions()), ("failure", failure.ToString())], Secret.Mark);
    }

    private static async Task AwaitFailureAsync(PlantedHost host)
    {
        host.Clock.SetUtcNow(new DateTimeOffset(2026, 6, 1, 8, 0, 0, TimeSpan.Zero));
        Assert.Equal($"ended {typeof(Fed).FullName}", await host.Told.NextAsync());
    }

    private static void AssertNowhere(IEnumerable<(string Place, string Text)> shown, params string[] secrets)
    {
        foreach (var (place, text) in shown)
        {
            foreach (var secret in secrets)
            {
                Assert.False(text.Contains(secret, StringComparison.OrdinalIgnoreCase), $"'{secret}' is in {place}: …{Around(text, secret)}…");
            }
        }
    }

    private static string Around(string text, string secret)
    {
        var at = text.IndexOf(secret, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? string.Empty : text[Math.Max(0, at - 160)..Math.Min(text.Length, at + 160)];
    }
}
