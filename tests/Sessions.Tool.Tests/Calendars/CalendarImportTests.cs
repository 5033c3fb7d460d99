using Sessions.Calendars;

namespace Sessions.Tool.Tests.Calendars;

/// <summary>Holiday files made of other formats.</summary>
public sealed class CalendarImportTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Whole_days_of_a_calendar_program_are_days_without_trading()
    {
        var (run, days) = await ImportIcsAsync(
            "DTSTART;VALUE=DATE:20270101\nDTEND;VALUE=DATE:20270102\nSUMMARY:New Year's Day",
            "DTSTART;VALUE=DATE:20270208\nDTEND;VALUE=DATE:20270210\nSUMMARY:Carnival",
            "DTSTART:20270501T000000\nDTEND:20270502T000000\nSUMMARY:Labour Day\\, by Outlook",
            "DTSTART;VALUE=DATE:20271225\nSUMMARY:Christmas Day");

        Assert.Equal((ExitCodes.Done, $"5 days are in '{_folder["x.csv"]}'.\n", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(["2027-01-01", "2027-02-08", "2027-02-09", "2027-05-01", "2027-12-25"], days);
        Assert.Contains("2027-05-01               # Labour Day, by Outlook\n", await File.ReadAllTextAsync(_folder["x.csv"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_repeats_is_followed_for_this_year_and_two_more()
    {
        var (run, days) = await ImportIcsAsync(
            "DTSTART;VALUE=DATE:20000704\nRRULE:FREQ=YEARLY\nSUMMARY:Independence Day", "DTSTART;VALUE=DATE:20200101\nRRULE:FREQ=DAILY;COUNT=2\nSUMMARY:Over");

        Assert.Equal((ExitCodes.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal(["2026-07-04", "2027-07-04", "2028-07-04"], days);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_and_the_rest_is_written()
    {
        var (run, days) = await ImportIcsAsync(
            "DTSTART;VALUE=DATE:20270101\nSUMMARY:New Year's Day",
            "DTSTART;TZID=America/New_York:20271224T130000\nDTEND;TZID=America/New_York:20271224T160000\nSUMMARY:Early close",
            "DTSTART;VALUE=DATE:20270705\nSTATUS:CANCELLED\nSUMMARY:Not this year",
            "DTSTART;VALUE=DATE:20270906\nRECURRENCE-ID;VALUE=DATE:20270830\nSUMMARY:Moved",
            "SUMMARY:Nowhen",
            "DTSTART;VALUE=DATE:2027-10-11\nSUMMARY:Badly written",
            "DTSTART;VALUE=DATE:20271125\nnonsense\nSUMMARY:Damaged");

        Assert.Equal(ExitCodes.Problem, run.ExitCode);
        Assert.Equal(["2027-01-01"], days);
        Assert.Equal(
            [
                $"1 days are in '{_folder["x.csv"]}'.",
                "Left out: 'Early close' of 2027-12-24: it has a time of day, of which nothing says whether the market opens or closes then; write the line yourself.",
                "Left out: 'Not this year' of 2027-07-05: it is cancelled.",
                "Left out: 'Moved' of 2027-09-06: it moves one day of an event that repeats; look at both days yourself.",
                "Left out: 'Nowhen': it has no start.",
                "Left out: 'Badly written': it has no start.",
                "Left out: the event on line 42: Could not parse line: 'nonsense'",
            ],
            run.Output.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Nothing_of_a_summary_gets_into_the_file_but_a_comment()
    {
        var (run, days) = await ImportIcsAsync("DTSTART;VALUE=DATE:20270101\nSUMMARY:a\\n2027-01-04,,13:00 # b\u001b[31m" + new string('x', 500));

        Assert.Equal(ExitCodes.Done, run.ExitCode);
        Assert.Equal(["2027-01-01"], days);
    }

    [Theory]
    [InlineData("", "has no events: no line BEGIN:VEVENT.")]
    [InlineData("nonsense", "has no events: no line BEGIN:VEVENT.")]
    public async Task What_is_no_calendar_is_refused(string text, string why)
    {
        await File.WriteAllTextAsync(_folder["x.ics"], text);

        (await ImportAsync("x.ics")).AssertRefused($"'{_folder["x.ics"]}' {why}");
        Assert.False(File.Exists(_folder["x.csv"]));
    }

    [Fact]
    public async Task Days_of_an_entry_of_LEANs_database_are_taken()
    {
        var (run, text) = await ImportLeanAsync(
            """ "Equity-usa-[*]": { "exchangeTimeZone": "America/New_York", "holidays": ["1/1/2027", "12/24/2027"], "earlyCloses": { "11/26/2027": "13:00:00", }, "lateOpens": { "9/11/2002": "12:00:00" } }""");

        Assert.Equal((ExitCodes.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            date,open,close
            # Made of 'lean.json'.
            2002-09-11,12:00,        # late opening
            2027-01-01               # holiday
            2027-11-26,,13:00        # early close
            2027-12-24               # holiday

            """.Replace("'", "", StringComparison.Ordinal).ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public async Task A_halt_of_some_hours_is_two_windows_and_what_contradicts_itself_is_told()
    {
        var (run, text) = await ImportLeanAsync(
            """ "Future-cme-ES": { "holidays": ["4/2/2027", "no day"], "earlyCloses": { "1/18/2027": "12:00:00", "4/2/2027": "08:15:00", "5/5/2027": "noon" }, "lateOpens": { "1/18/2027": "17:00:00" } }""");

        Assert.Equal(ExitCodes.Problem, run.ExitCode);
        Assert.Contains("2027-01-18,00:00,12:00   # late opening and early close\n2027-01-18,17:00,24:00   # late opening and early close\n", text, StringComparison.Ordinal);
        Assert.Contains("Left out: holidays: 'no day' is not a day written as 12/25/2026.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Left out: earlyCloses: '5/5/2027: noon' is not a day with a time, written as 12/24/2026 and 13:00:00.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Left out: 2027-04-02: it is a holiday, and has an early close or a late opening besides.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_entries_one_is_named_and_an_unknown_one_is_told_the_nearest()
    {
        const string Two = """ "Equity-usa-[*]": { "holidays": ["1/1/2027"] }, "Future-cme-ES": { "holidays": ["4/2/2027"] }""";
        await WriteLeanAsync(Two);

        (await ImportAsync("lean.json")).AssertRefused($"'{_folder["lean.json"]}' has 2 entries; name the one that is meant with --entry, such as 'Equity-usa-[*]'.");
        (await ImportAsync("lean.json", "--entry", "Future-cme-EZ")).AssertRefused($"'{_folder["lean.json"]}' has no entry 'Future-cme-EZ'; did you mean 'Future-cme-ES'?");
        Assert.Equal(ExitCodes.Done, (await ImportAsync("lean.json", "--entry", "Future-cme-ES")).ExitCode);
        Assert.Equal(["2027-04-02"], Days());
    }

    [Theory]
    [InlineData("x.json", "{", "is no JSON: it cannot be parsed at line 1.")]
    [InlineData("x.json", "[]", "is no market hours database: it has no object 'entries'.")]
    [InlineData("x.json", """{ "entries": { "A": { "holidays": [] } } }""", "has no days to take over.")]
    [InlineData("x.xml", "", "does not say what it is; a file that can be imported ends with .ics or .json.")]
    public async Task What_cannot_be_imported_is_one_line_and_nothing_is_written(string name, string text, string why)
    {
        await File.WriteAllTextAsync(_folder[name], text);

        (await ImportAsync(name)).AssertRefused($"'{_folder[name]}' {why}");
        Assert.Equal([name], _folder.Names);
    }

    private async Task<(ToolRun Run, IReadOnlyList<string> Days)> ImportIcsAsync(params string[] events)
    {
        var text = $"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n{string.Concat(events.Select(static (body, place) => $"BEGIN:VEVENT\nUID:{place}\nDTSTAMP:20260101T000000Z\n{body}\nEND:VEVENT\n"))}END:VCALENDAR\n";
        await File.WriteAllTextAsync(_folder["x.ics"], text.Replace("\n", "\r\n", StringComparison.Ordinal));
        var run = await ImportAsync("x.ics");
        return (run, Days());
    }

    private async Task<(ToolRun Run, string Text)> ImportLeanAsync(string entries)
    {
        await WriteLeanAsync(entries);
        var run = await ImportAsync("lean.json");
        return (run, await File.ReadAllTextAsync(_folder["x.csv"]));
    }

    private Task WriteLeanAsync(string entries) => File.WriteAllTextAsync(_folder["lean.json"], $$"""{ "entries": { {{entries}} } }""");

    private Task<ToolRun> ImportAsync(string name, params string[] more) => ToolRun.RunAsync(["calendar", "import", _folder[name], "-o", _folder["x.csv"], .. more]);

    private List<string> Days() => [.. HolidayFile.Read(_folder["x.csv"]).Lines.Select(static line => line.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))];
}
