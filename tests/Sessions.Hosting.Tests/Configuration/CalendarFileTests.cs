using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sessions.Calendars;
using Sessions.Hosting.Tests.Support;

namespace Sessions.Hosting.Tests.Configuration;

/// <summary>Holiday files that a configuration lays over the calendars of strategies.</summary>
public sealed class CalendarFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sessions-calendars-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("XNYS")]
    [InlineData("xnys")]
    [InlineData("NewYorkStockExchange")]
    public void A_day_of_the_file_is_laid_over_the_calendar_of_that_code_or_class(string name)
    {
        Write("xnys.csv", "2026-06-03\n2026-06-04,,13:00\n");

        var read = Read($$"""{ "Calendars": { "{{name}}": "xnys.csv" } }""", Market(Sessions.Market.NewYork));

        Assert.Empty(read.Problems);
        Assert.Equal(["06-02 16:00", "06-04 13:00", "06-05 16:00"], EndsOf(read));
    }

    [Fact]
    public void It_holds_for_a_session_of_its_own_calendar_for_a_tables_and_for_a_markets_and_for_no_other()
    {
        Write("london.csv", "2026-06-02\n");
        var session = new Session(new TimeOnly(9, 0), new TimeOnly(10, 0)) { TimeZone = "Europe/London" };
        ConfigurableStrategy[] strategies =
        [
            new("Acme.Own", SessionTable.Create(session with { Calendar = LondonStockExchange.Instance })),
            new("Acme.Tables", SessionTable.Create([session], LondonStockExchange.Instance)),
            Market(Sessions.Market.London),
            new("Acme.Without", SessionTable.Create(session)),
            new("Acme.Elsewhere", SessionTable.Create(session with { Calendar = NewYorkStockExchange.Instance })),
        ];

        var read = Read("""{ "Calendars": { "XLON": "london.csv" } }""", strategies);

        Assert.Empty(read.Problems);
        var noon = new DateTimeOffset(2026, 6, 2, 8, 30, 0, TimeSpan.Zero);
        Assert.Equal([false, false, false, true], read.Strategies.Take(4).Select(strategy => strategy.Table.Contains(noon)));
        Assert.Same(strategies[3].Table, read.Strategies[3].Table);
        Assert.Same(strategies[4].Table, read.Strategies[4].Table);
    }

    [Fact]
    public void Ordinary_hours_of_a_market_are_named_by_their_exchanges_code()
    {
        Write("tokyo.csv", "2026-06-03\n");

        var read = Read("""{ "Calendars": { "XTKS": "tokyo.csv" } }""", Market(Sessions.Market.Tokyo));

        Assert.Empty(read.Problems);
        Assert.Equal(["06-02 15:25", "06-04 15:25", "06-05 15:25"], EndsOf(read));
    }

    [Theory]
    [InlineData("""{ "Calendars": { "XNYZ": "xnys.csv" } }""", "Sessions:Calendars:XNYZ: there is no calendar of a strategy here 'XNYZ'; did you mean 'XNYS'?")]
    [InlineData("""{ "Calendars": { "XNYS": "none.csv" } }""", "Sessions:Calendars:XNYS: there is no file 'none.csv'; a relative path is seen from the content root")]
    [InlineData("""{ "Calendars": { "XNYS": "S3CRET" } }""", "Sessions:Calendars:XNYS: there is no file that is named there; a relative path is seen from the content root")]
    [InlineData("""{ "Calendars": { "XNYS": "" } }""", "Sessions:Calendars:XNYS: an empty value says nothing; write one, or leave the key out")]
    [InlineData("""{ "Calendars": "xnys.csv" }""", "Sessions:Calendars: what stands there says nothing here; a calendar's code stands below it, such as XNYS, and the file of its days")]
    [InlineData("""{ "Calendars": { "XNYS": "xnys.csv", "NewYorkStockExchange": "xnys.csv" } }""", "Sessions:Calendars:XNYS: this calendar is named twice, by its code and by its class; keep one of them")]
    [InlineData(
        """{ "Calendars": { "XNYS": "bad.csv" } }""",
        "Sessions:Calendars:XNYS: 'bad.csv', line 2: 2026-06-03 is on line 1 too; only windows with an open and a close may share a day.")]
    public void What_is_wrong_is_told_with_its_place(string json, string problem)
    {
        Write("xnys.csv", "2026-06-03\n");
        Write("bad.csv", "2026-06-03\n2026-06-03,,13:00\n");

        Assert.Equal(problem, Assert.Single(Read(json, Market(Sessions.Market.NewYork)).Problems).ToString());
    }

    [Fact]
    public void Reading_again_changes_nothing_while_the_file_stays()
    {
        Write("xnys.csv", "2026-06-03\n");
        var files = new Sessions.Hosting.Configuration.CalendarFiles(_folder.FullName);
        var strategy = Market(Sessions.Market.NewYork);

        var tables = Enumerable.Range(0, 2).Select(_ => SessionConfiguration.Read(Section("""{ "Calendars": { "XNYS": "xnys.csv" } }"""), [strategy], files).Strategies[0].Table).ToList();

        Assert.Equal([.. tables[0]], [.. tables[1]]);
        Assert.NotEqual([.. strategy.Table], [.. tables[0]]);
        Assert.False(files.ForgetChanged());
    }

    [Fact]
    public async Task A_file_that_changes_while_the_host_runs_is_read_again_and_a_bad_one_is_refused()
    {
        await using var host = Host("""{ "Sessions": { "Calendars": { "XLON": "xlon.csv" } } }""", "2026-06-02\n");
        await host.StartAsync();
        Assert.True(IsOpen(host, day: 1));
        Assert.False(IsOpen(host, day: 2));

        // Hours ahead of the day, a day of mourning is announced.
        Change(host, "2026-06-02\n2026-06-03\n");
        Assert.Single(host.Logged(120));
        Assert.False(IsOpen(host, day: 3));

        Change(host, "2026-06-02\n2026-06-04,25:00,\n");
        Assert.Contains("Sessions:Calendars:XLON: 'xlon.csv', line 2: ", Assert.Single(host.Logged(121)), StringComparison.Ordinal);
        Assert.Single(host.Monitor.GetRefusedConfiguration());
        Assert.False(IsOpen(host, day: 3));
        Assert.True(IsOpen(host, day: 4));

        Change(host, null);
        Assert.Contains("there is no file 'xlon.csv'", host.Logged(121).Last(), StringComparison.Ordinal);
        Assert.False(IsOpen(host, day: 3));

        Change(host, "2026-06-04\n");
        Assert.Empty(host.Monitor.GetRefusedConfiguration());
        Assert.Equal((true, false), (IsOpen(host, day: 3), IsOpen(host, day: 4)));
        await host.StopAsync();
    }

    [Theory]
    [InlineData("2026-06-01,,12:30\n", 11.5, "12:29:30")]
    [InlineData("2026-06-01,,17:00\n", 15.5, "16:29:30")]
    [InlineData("2026-06-01\n", 15.5, "16:29:30")]
    public async Task An_open_session_keeps_its_end_unless_the_market_closes_earlier_by_the_file(string days, double hour, string end)
    {
        await using var host = Host("""{ "Sessions": { "Calendars": { "XLON": "xlon.csv" } } }""", "2026-06-02\n");
        await host.StartAsync();
        await BeginAsync(host);

        Change(host, days);

        Assert.Equal("Sessions.Hosting.Tests.Support.LondonTrader ended London: CloseAll: 0 closed", await host.AtAsync(hour));
        Assert.Equal(end, host.Status.Recent[0].Occurrence.LocalEnd.ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
        await host.StopAsync();
    }

    [Fact]
    public async Task A_bad_file_keeps_the_host_from_starting()
    {
        await using var host = Host("""{ "Sessions": { "Calendars": { "XLON": "xlon.csv" } } }""", "2026-13-02\n");

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);

        Assert.StartsWith("Sessions:Calendars:XLON: 'xlon.csv', line 1: ", Assert.Single(failure.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_the_configuration_no_longer_names_holds_no_longer()
    {
        await using var host = Host("""{ "Sessions": { "Calendars": { "XLON": "xlon.csv" } } }""", "2026-06-02\n");
        await host.StartAsync();

        File.WriteAllText(Path.Combine(host.Root, "settings.json"), """{ "Sessions": { "Host": {} } }""");
        ((IConfigurationRoot)host.Host.Services.GetRequiredService<IConfiguration>()).Reload();

        Assert.True(IsOpen(host, day: 2));
        Change(host, "2026-06-01,nonsense\n");
        Assert.Empty(host.Logged(121));
        await host.StopAsync();
    }

    private static async Task BeginAsync(TestHost host)
    {
        var begun = host.NextLogAsync(1);
        host.Clock.SetUtcNow(TestHost.Midnight.AddHours(9));
        await begun;
    }

    private static TestHost Host(string json, string days)
    {
        var host = new TestHost();
        File.WriteAllText(Path.Combine(host.Root, "settings.json"), json);
        File.WriteAllText(Path.Combine(host.Root, "xlon.csv"), days);
        host.Builder.Configuration.AddJsonFile(Path.Combine(host.Root, "settings.json"), optional: false, reloadOnChange: false);
        host.Services.AddSessions().AddStrategy<LondonTrader>();
        return host;
    }

    /// <summary>Writes the file, at a time of its own, and lets the host's clock come to its next look.</summary>
    private static void Change(TestHost host, string? days)
    {
        var path = Path.Combine(host.Root, "xlon.csv");
        if (days is null)
        {
            File.Delete(path);
        }
        else
        {
            var before = File.Exists(path) ? File.GetLastWriteTimeUtc(path) : DateTime.UnixEpoch;
            File.WriteAllText(path, days);
            File.SetLastWriteTimeUtc(path, before.AddMinutes(1));
        }

        host.Clock.Advance(TimeSpan.FromSeconds(5));
    }

    private static bool IsOpen(TestHost host, int day) =>
        SettingsTable(host).Contains(new DateTimeOffset(2026, 6, day, 10, 0, 0, TimeSpan.Zero));

    /// <summary>What the strategy goes by from its next session on.</summary>
    private static SessionTable SettingsTable(TestHost host) =>
        host.Host.Services.GetRequiredService<Running.StrategyCatalog>().Strategies[0].SaidTable;

    private static ConfigurableStrategy Market(Market market) =>
        new($"Acme.{market}", SessionTable.Create(market.ToSession() with { EndLead = TimeSpan.Zero, OnEnd = SessionAction.CloseAll }));

    private static IEnumerable<string> EndsOf(SessionConfigurationResult read) => read.Strategies[0].Table
        .Occurrences(new DateTimeOffset(2026, 6, 2, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 6, 6, 0, 0, 0, TimeSpan.Zero))
        .Select(static occurrence => occurrence.LocalEnd.ToString("MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));

    private static IConfigurationSection Section(string json) => new ConfigurationBuilder()
        .AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes($$"""{ "Sessions": {{json}} }"""))).Build().GetSection("Sessions");

    private SessionConfigurationResult Read(string json, params ConfigurableStrategy[] strategies) =>
        SessionConfiguration.Read(Section(json), strategies, _folder.FullName);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
