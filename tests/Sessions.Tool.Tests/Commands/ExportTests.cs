using System.Text;
using Ical.Net;
using Sessions.Generated;
using Sessions.Tool.Bots;

namespace Sessions.Tool.Tests.Commands;

/// <summary>What a calendar program reads is what the bot's table says.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Read_back_it_has_every_occurrence_of_a_year_in_which_clocks_change_and_no_other()
    {
        var run = await ToolRun.RunAsync("export", ToolRun.Bot, "--ics", "-o", _folder["bot.ics"], "--from", "2026-01-01", "--to", "2027-01-01");

        Assert.Equal((ExitCodes.Done, ""), (run.ExitCode, run.Error));
        var expected = BotReader.Read(ToolRun.Bot).Strategies.SelectMany(static strategy => strategy.Table!
            .Occurrences(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero))
            .Select(occurrence => ($"{occurrence.Session.Name} ({strategy.Type.Split('.')[^1]})", occurrence.Start.UtcDateTime, occurrence.End.UtcDateTime))).ToList();
        Assert.True(expected.Count > 1000);
        Assert.Equal(expected.Order(), Events("bot.ics").Select(static found => (found.Summary!, found.DtStart!.AsUtc, found.DtEnd!.AsUtc)).Order());
    }

    [Fact]
    public async Task Another_library_reads_the_texts_as_they_were_whatever_signs_and_letters_they_have()
    {
        const string Name = @"a,b\005cc:\003bd \0022e\0022 äöü 終了 😀";
        ManifestAssembly.Write(_folder["Bot.dll"], SessionManifestAttribute.CurrentVersion, "Acme.Bot", $"name={Name} {new string('é', 60)};start=08:00;end=12:00;zone=UTC;days=EveryDay;onStart=None;onEnd=CloseAll", null);

        var run = await ToolRun.RunAsync("export", _folder["Bot.dll"], "--ics", "-o", _folder["bot.ics"], "--from", "2026-01-01", "--to", "2026-01-02");

        Assert.StartsWith("1 occurrences are in", run.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal((ExitCodes.Done, ""), (run.ExitCode, run.Error));
        var read = Assert.Single(Events("bot.ics"));
        Assert.Equal($"a,b\\c:;d \"e\" äöü 終了 😀 {new string('é', 60)} (Bot)", read.Summary);
        Assert.Equal("Acme.Bot: 08:00-12:00 UTC, EveryDay\nAt its start: nothing. At its end: CloseAll.", read.Description);
        Assert.All((await File.ReadAllTextAsync(_folder["bot.ics"])).Split("\r\n"), static line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
    }

    [Fact]
    public async Task No_control_character_gets_into_a_file_of_which_its_format_forbids_them()
    {
        ManifestAssembly.Write(_folder["Bot.dll"], Nasty.Text, [[SessionManifestAttribute.CurrentVersion, "Acme." + Nasty.Text, "start=08:00;end=12:00;zone=UTC;days=EveryDay;onStart=None;onEnd=CloseAll", Nasty.Text]]);

        var run = await ToolRun.RunAsync("export", _folder["Bot.dll"], "--ics", "-o", _folder["bot.ics"], "--from", "2026-01-01", "--to", "2026-01-03");

        Assert.Equal((ExitCodes.Done, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain((await File.ReadAllTextAsync(_folder["bot.ics"])).Replace("\r\n", "", StringComparison.Ordinal), char.IsControl);
        Assert.Equal(2, Events("bot.ics").Count);
    }

    [Fact]
    public async Task A_session_of_a_week_is_one_event_from_Sunday_to_Friday_by_its_own_clock()
    {
        ManifestAssembly.Write(
            _folder["Bot.dll"], SessionManifestAttribute.CurrentVersion, "Acme.Bot", "name=Week;start=17:00;end=17:00+5;zone=America/Chicago;days=Sunday;onStart=None;onEnd=CloseAll", null);

        var run = await ToolRun.RunAsync("export", _folder["Bot.dll"], "--ics", "-o", _folder["bot.ics"], "--from", "2026-03-01", "--to", "2026-03-16");

        Assert.Equal((ExitCodes.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            [(Utc(2026, 3, 1, 23, 0), Utc(2026, 3, 6, 23, 0)), (Utc(2026, 3, 8, 22, 0), Utc(2026, 3, 13, 22, 0)), (Utc(2026, 3, 15, 22, 0), Utc(2026, 3, 20, 22, 0))],
            Events("bot.ics").Select(static found => (found.DtStart!.AsUtc, found.DtEnd!.AsUtc)).Order());
    }

    [Theory]
    [InlineData("2026-03-28", "2026-03-31", "2026-10-24", "2026-10-27")]
    public async Task Around_both_changes_of_clocks_another_library_reads_the_tables_instants(string spring, string afterSpring, string autumn, string afterAutumn)
    {
        foreach (var (from, to) in new[] { (spring, afterSpring), (autumn, afterAutumn) })
        {
            await ToolRun.RunAsync("export", ToolRun.Bot, "--ics", "-o", _folder["bot.ics"], "--from", from, "--to", to, "--zone", "Europe/London");

            var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
            var (start, end) = (Midnight(from, zone), Midnight(to, zone));
            var expected = BotReader.Read(ToolRun.Bot).Strategies.SelectMany(strategy => strategy.Table!.Occurrences(start, end).Select(static occurrence => (occurrence.Start.UtcDateTime, occurrence.End.UtcDateTime))).Order().ToList();
            Assert.NotEmpty(expected);
            Assert.Equal(expected, Events("bot.ics").Select(static found => (found.DtStart!.AsUtc, found.DtEnd!.AsUtc)).Order());
        }

        static DateTimeOffset Midnight(string date, TimeZoneInfo zone)
        {
            var local = DateTime.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
            return new DateTimeOffset(local, zone.GetUtcOffset(local));
        }
    }

    [Fact]
    public async Task A_symbolic_link_stays_and_what_it_points_at_is_written()
    {
        Directory.CreateDirectory(_folder["real"]);
        await File.WriteAllTextAsync(_folder["real/bot.ics"], "older");
        File.CreateSymbolicLink(_folder["bot.ics"], Path.Combine("real", "bot.ics"));

        var run = await ToolRun.RunAsync("export", ToolRun.Sample, "--ics", "-o", _folder["bot.ics"]);

        Assert.Equal((ExitCodes.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal(Path.Combine("real", "bot.ics"), new FileInfo(_folder["bot.ics"]).LinkTarget);
        Assert.NotEmpty(Events("real/bot.ics"));
        Assert.Equal(["bot.ics"], Directory.GetFileSystemEntries(_folder["real"]).Select(Path.GetFileName));
    }

    [Fact]
    public async Task On_the_days_on_which_clocks_change_boundaries_are_the_tables()
    {
        await ToolRun.RunAsync("export", ToolRun.Bot, "--ics", "-o", _folder["bot.ics"], "--from", "2026-03-28", "--to", "2026-10-26", "--strategy", "Night");

        var early = Events("bot.ics").Where(static found => found.Summary == "Early (Night)").ToDictionary(static found => DateOnly.FromDateTime(found.DtStart!.AsUtc), static found => (found.DtStart!.AsUtc, found.DtEnd!.AsUtc));

        // 01:30 is skipped, and the first instant after the gap is 02:00 summer time; in autumn 01:30 is the first of the two.
        Assert.Equal((Utc(2026, 3, 29, 1, 0), Utc(2026, 3, 29, 4, 0)), early[new DateOnly(2026, 3, 29)]);
        Assert.Equal((Utc(2026, 10, 25, 0, 30), Utc(2026, 10, 25, 5, 0)), early[new DateOnly(2026, 10, 25)]);
    }

    [Fact]
    public async Task Every_boundary_is_an_instant_of_UTC_and_every_event_has_an_id_of_its_own_that_stays()
    {
        await ToolRun.RunAsync("export", ToolRun.Bot, "--ics", "-o", _folder["first.ics"], "--from", "2026-01-01");
        await ToolRun.RunAsync(ToolRun.Noon.AddDays(1), "export", ToolRun.Bot, "--ics", "-o", _folder["second.ics"], "--from", "2026-01-01");

        var first = Events("first.ics");
        Assert.All(first, static found => Assert.True(found.DtStart!.IsUtc && found.DtEnd!.IsUtc));
        Assert.Equal(first.Count, first.Select(static found => found.Uid).Distinct().Count());
        Assert.Equal(first.Select(static found => found.Uid), Events("second.ics").Select(static found => found.Uid));
    }

    [Fact]
    public async Task The_file_keeps_the_formats_own_rules()
    {
        await ToolRun.RunAsync("export", ToolRun.Bot, "--ics", "-o", _folder["bot.ics"], "--from", "2026-03-01", "--to", "2026-04-01");

        var text = await File.ReadAllTextAsync(_folder["bot.ics"]);
        var lines = text.Split("\r\n");
        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR", ""), (lines[0], lines[^2], lines[^1]));
        Assert.DoesNotContain('\n', string.Concat(lines));
        Assert.All(lines, static line => Assert.True(line.Length <= 75, line));
        Assert.Equal(lines.Count(static line => line == "BEGIN:VEVENT"), lines.Count(static line => line == "DTSTAMP:20260325T120000Z"));
    }

    [Fact]
    public async Task It_says_what_it_wrote_and_what_of_it_is_not_certain() =>
        Snapshot.Match(Named(await ToolRun.RunAsync("export", ToolRun.Bot, "--ics", "-o", _folder["bot.ics"], "--from", "2026-03-01", "--to", "2026-04-01", "--zone", "America/New_York")));

    [Fact]
    public async Task Of_a_bot_with_a_strategy_that_cannot_run_the_others_are_written() =>
        Snapshot.Match(Named(await ToolRun.RunAsync("export", ToolRun.BrokenBot, "--ics", "-o", _folder["bot.ics"])));

    [Fact]
    public async Task A_timeline_writes_the_week_alone()
    {
        var run = await ToolRun.RunAsync("timeline", ToolRun.Sample, "--week", "2026-03-25", "-o", _folder["week.ics"]);

        Assert.Equal((0, $"10 occurrences are in '{_folder["week.ics"]}'.\n"), (run.ExitCode, run.Output));
        Assert.Equal(10, Events("week.ics").Count);
    }

    [Fact]
    public async Task A_file_that_was_there_is_replaced_and_nothing_is_left_beside_it()
    {
        await File.WriteAllTextAsync(_folder["bot.ics"], "older");

        await ToolRun.RunAsync("export", ToolRun.Sample, "--ics", "-o", _folder["bot.ics"]);

        Assert.Equal(["bot.ics"], _folder.Names);
        Assert.NotEmpty(Events("bot.ics"));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_one_line()
    {
        var run = await ToolRun.RunAsync("export", ToolRun.Sample, "--ics", "-o", _folder["none/bot.ics"]);

        run.AssertRefused($"'{_folder["none/bot.ics"]}' cannot be written: there is no folder '{_folder["none"]}'.");
        Assert.Empty(_folder.Names);
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_file_is_one_line_and_stays()
    {
        Directory.CreateDirectory(_folder["bot.ics"]);

        var run = await ToolRun.RunAsync("export", ToolRun.Sample, "--ics", "-o", _folder["bot.ics"]);

        run.AssertRefused($"'{_folder["bot.ics"]}' cannot be written: it is a folder.");
        Assert.Equal(["bot.ics"], _folder.Names);
    }

    [Fact]
    public async Task A_bot_that_cannot_be_read_leaves_the_file_as_it_was()
    {
        await File.WriteAllTextAsync(_folder["bot.ics"], "older");

        var run = await ToolRun.RunAsync("export", _folder["Bot.dll"], "--ics", "-o", _folder["bot.ics"]);

        Assert.Equal(ExitCodes.CannotDo, run.ExitCode);
        Assert.Equal("older", await File.ReadAllTextAsync(_folder["bot.ics"]));
    }

    [Fact]
    public async Task A_range_that_ends_before_it_begins_is_one_line() =>
        (await ToolRun.RunAsync("export", ToolRun.Sample, "--ics", "-o", _folder["bot.ics"], "--from", "2026-03-01", "--to", "2026-03-01"))
            .AssertRefused("--to 2026-03-01 is not after --from 2026-03-01; the days are half-open.");

    [Fact]
    public async Task A_timeline_of_another_kind_is_refused_by_its_name()
    {
        var run = await ToolRun.RunAsync("timeline", ToolRun.Sample, "-o", _folder["week.pdf"]);

        run.AssertRefused($"'{_folder["week.pdf"]}' cannot be written: its name must end in one of .html, .svg, .ics.");
        Assert.Empty(_folder.Names);
    }

    private static DateTime Utc(int year, int month, int day, int hour, int minute) => new(year, month, day, hour, minute, 0, DateTimeKind.Utc);

    private List<Ical.Net.CalendarComponents.CalendarEvent> Events(string name) => [.. Calendar.Load(File.ReadAllText(_folder[name]))!.Events];

    /// <summary>Without the folder's name, which is another each time.</summary>
    private ToolRun Named(ToolRun run) => run with { Output = run.Output.Replace(_folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal) };
}
