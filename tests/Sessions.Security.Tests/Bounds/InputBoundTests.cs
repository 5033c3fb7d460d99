using System.Globalization;
using System.Text;
using Microsoft.Extensions.Configuration;
using Sessions.Brokers;
using Sessions.Calendars;
using Sessions.Generated;
using Sessions.Hosting;
using Sessions.Journals;
using Sessions.Security.Tests.Support;
using Sessions.Simulation;

namespace Sessions.Security.Tests.Bounds;

/// <summary>Whatever comes from outside has a longest length, and what is longer costs neither memory nor a page of a log.</summary>
public sealed class InputBoundTests
{
    /// <summary>No message about an input is longer, whatever the input.</summary>
    private const int LongestMessage = 2_000;

    private const int Huge = 10_000_000;

    [Fact]
    public void A_brokers_reason_is_one_line_of_at_most_512_characters()
    {
        var result = OrderResult.Rejected("market\r\nclosed\u001b[31m" + new string('x', Huge));

        Assert.Equal(512, result.Reason!.Length);
        Assert.StartsWith("market  closed [31mxxx", result.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Reason, char.IsControl);
        Assert.Equal(512, OrderResult.Unknown(new string('x', Huge)).Reason!.Length);
        Assert.Equal("market closed", OrderResult.Rejected("market closed").Reason);
    }

    [Theory]
    [InlineData(':', 1_000)]
    [InlineData('x', Huge)]
    [InlineData('1', Huge)]
    public void A_name_in_a_configuration_is_refused_by_its_beginning(char character, int length)
    {
        var name = new string(character, length);

        var problems = Read((name, "1"), ($"Bot:{name}:End", "11:00"), ($"Bot:Morning:{name}", "1"), ($"Options:{name}", "1"), ($"Host:{name}", "1"));

        Assert.NotEmpty(problems);
        Assert.All(problems, static problem => Assert.True(problem.ToString().Length < LongestMessage));
    }

    [Theory]
    [InlineData('x')]
    [InlineData('1')]
    [InlineData(',')]
    public void A_value_in_a_configuration_is_refused_by_its_length(char character)
    {
        var value = new string(character, Huge);

        var problems = Read(("Bot:Morning:End", value), ("Bot:Morning:TimeZone", value), ("Bot:Morning:Days", value), ("Options:EndGrace", value), ("Host:JournalFile", value), ("Host:RecentOccurrences", value));

        Assert.Equal(6, problems.Count);
        Assert.All(problems, static problem => Assert.EndsWith("a value of 10000000 characters; none has more than 4096", problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_value_of_the_longest_length_is_read_and_a_wrong_one_not_repeated()
    {
        var problems = Read(("Bot:Morning:End", new string('1', 4096)), ("Options:EndGrace", new string('1', 4096)), ("Options:MissedEnd", new string('1', 4096)));

        Assert.Equal(3, problems.Count);
        Assert.All(problems, static problem => Assert.DoesNotContain("111", problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_of_a_holiday_file_is_passed_over_past_its_length()
    {
        using var file = new Endless('7', 50_000_000, "\n2026-12-24,,99:99\n");

        var exception = Assert.Throws<HolidayFileException>(() => HolidayFile.Read(file, "days.csv"));

        Assert.Equal(2, exception.Problems.Count);
        Assert.StartsWith("line 1: it has more than 1024 characters", exception.Problems[0], StringComparison.Ordinal);
        Assert.StartsWith("line 2: '99:99' is not a closing time", exception.Problems[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_holiday_file_is_given_up_after_a_hundred_problems()
    {
        using var file = new StringReader(string.Concat(Enumerable.Repeat("binary\u0001\n", 1_000_000)));

        var exception = Assert.Throws<HolidayFileException>(() => HolidayFile.Read(file, "days.csv"));

        Assert.Equal(100, exception.Problems.Count);
    }

    [Fact]
    public void A_holiday_file_has_at_most_two_hundred_thousand_lines_and_a_day_ninety_six_windows()
    {
        using var comments = new StringReader(string.Concat(Enumerable.Repeat("#\n", 200_001)));
        using var windows = new StringReader(string.Concat(Enumerable.Range(0, 97).Select(static i => string.Create(CultureInfo.InvariantCulture, $"2026-12-24,{i / 60:00}:{i % 60:00}:00,{i / 60:00}:{i % 60:00}:30\n"))));
        using var longest = new StringReader("2026-12-24,,13:00 #" + new string('x', 1024 - 19));

        Assert.Equal("days.csv, more than 200000 lines; no calendar has that many days.", Assert.Throws<HolidayFileException>(() => HolidayFile.Read(comments, "days.csv")).Message);
        Assert.Equal("days.csv, line 97: 2026-12-24 has more than 96 windows.", Assert.Throws<HolidayFileException>(() => HolidayFile.Read(windows, "days.csv")).Message);
        Assert.Single(HolidayFile.Read(longest, "days.csv").Lines);
    }

    [Theory]
    [InlineData("utc,open,high,low,close\n", "2026-01-01T00:00:00Z,", "")]
    [InlineData("utc,open,high,low,close\n", "", "")]
    [InlineData("utc,open,high,low,close\n", "2026-01-01T00:00:00Z,1,1,1,\"", "")]
    [InlineData("", "utc,", ",x\n")]
    public void A_bar_file_is_refused_in_a_few_words_however_long_its_rows(string header, string before, string after)
    {
        foreach (var length in new[] { 60_000, Huge })
        {
            var text = header + before + new string('9', length) + after;

            var exception = Assert.Throws<BarFileException>(() => new BarFile(() => new StringReader(text), "bars.csv", "EURUSD") { Spread = 0.0001m, Timeframe = TimeSpan.FromMinutes(1) }.Read().Count());

            Assert.True(exception.Message.Length < LongestMessage, exception.Message[..Math.Min(400, exception.Message.Length)]);
            Assert.True(exception.Value is null or { Length: <= 200 });
        }
    }

    [Fact]
    public void A_manifest_is_refused_past_a_million_characters_and_in_a_few_words()
    {
        Assert.StartsWith("The manifest has 1000001 characters", Refusal(new string('x', 1_000_001)), StringComparison.Ordinal);
        Assert.All(
            ["x", "x=1;x=", "start=", "days=", "start=\\", "\\", ";"],
            beginning => Assert.True(Refusal(beginning + new string('y', 900_000)).Length < LongestMessage));

        static string Refusal(string sessions) => Assert.Throws<FormatException>(
            () => new SessionManifestAttribute(SessionManifestAttribute.CurrentVersion, "Bot", sessions, null).ToSessions()).Message;
    }

    [Fact]
    public void A_time_of_a_session_is_refused_in_a_few_words()
    {
        var table = SessionTable.Create(new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning" });

        var exception = Assert.Throws<SessionTableException>(() => table.WithOverrides(new Dictionary<string, SessionOverride>
        {
            ["Morning"] = new() { Start = new string('1', Huge), End = new string('x', Huge), EntriesUntil = new string(':', Huge), TimeZone = new string('Z', Huge) },
        }));

        Assert.True(exception.Message.Length < LongestMessage);
    }

    [Fact]
    public async Task Ids_of_a_journal_are_refused_by_their_beginning_and_texts_for_people_are_cut()
    {
        var folder = Directory.CreateTempSubdirectory("sessions-bounds");
        try
        {
            using var journal = new SqliteJournal(Path.Combine(folder.FullName, "sessions.db"));
            var strategy = new StrategyIdentity("demo", "Bot");
            var control = new SessionControl(journal);

            await control.HaltAsync(flatten: false, strategy, new string('x', Huge));

            Assert.Contains(new string('x', 1023) + "…", System.Text.Encoding.UTF8.GetString(Assert.Single(await journal.ReadAsync(strategy, CancellationToken.None)).Value!.Value.Span), StringComparison.Ordinal);
            var refused = await Assert.ThrowsAsync<JournalException>(async () => await control.HaltAsync(flatten: false, new StrategyIdentity("demo", new string('x', Huge))));
            Assert.True(refused.Message.Length < LongestMessage);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("find", 256)]
    [InlineData("zone", 64)]
    [InlineData("show", 16)]
    [InlineData("page", 16)]
    public async Task What_is_asked_of_the_status_page_is_repeated_in_part_at_most(string parameter, int longest)
    {
        await using var host = new PlantedHost(static sessions => sessions.AddStrategy<Fed>());
        await host.StartAsync();

        var page = await host.GetPageAsync($"{parameter}={new string('Q', 4_000)}");

        Assert.DoesNotContain(new string('Q', longest + 1), page, StringComparison.Ordinal);
        Assert.True(longest == 16 || page.Contains(new string('Q', longest), StringComparison.Ordinal));
    }

    [Fact]
    public void The_path_of_a_journal_is_refused_by_its_length()
    {
        var exception = Assert.Throws<ArgumentException>(() => new SqliteJournal(new string('x', Huge)));

        Assert.Equal("The path of a journal has 10000000 characters; write at most 4096.", exception.Message);
    }

    private static IReadOnlyList<ConfigurationProblem> Read(params (string Key, string Value)[] said)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(said.Select(static pair => new KeyValuePair<string, string?>("Sessions:" + pair.Key, pair.Value))).Build();
        var table = SessionTable.Create(new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning" });
        return SessionConfiguration.Read(configuration.GetSection("Sessions"), [new ConfigurableStrategy("Bot", table)]).Problems;
    }
}
