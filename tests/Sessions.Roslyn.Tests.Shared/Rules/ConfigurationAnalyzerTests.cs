using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using static Sessions.Roslyn.Tests.ConfigurationRun;

namespace Sessions.Roslyn.Tests.Rules;

/// <summary>What configuration files say of sessions, in the build. That a host says the same: Sessions.Hosting.Tests.</summary>
public class ConfigurationAnalyzerTests
{
    [Theory]
    [InlineData("""{ "Sessions": { "Breakout": { «"Londn"»: { "End": "11:45" } } } }""", "SES0032", "Sessions:Breakout:Londn: there is no session of Breakout 'Londn'; did you mean 'London'?")]
    [InlineData("""{ "Sessions": { "Breakout": { «"13:00-16:30"»: { "End": "15:00" } } } }""", "SES0032", "Sessions:Breakout:13:00-16:30: there is no session of Breakout '13:00-16:30'; did you mean '13:00-16:00'?")]
    [InlineData("""{ "Sessions": { "Breakout": { "London": { «"Ende"»: "11:45" } } } }""", "SES0032", "Sessions:Breakout:London:Ende: there is no key 'Ende'; did you mean 'End'?")]
    [InlineData("""{ "Sessions": { "Options": { «"EndGrac"»: "00:00:01" } } }""", "SES0032", "Sessions:Options:EndGrac: there is no option 'EndGrac'; did you mean 'EndGrace'?")]
    [InlineData("""{ "Sessions": { "Options": { "MissedEnd": «"Skp"» } } }""", "SES0032", "Sessions:Options:MissedEnd: 'Skp' is none of Run, Skip, Fail; did you mean 'Skip'?")]
    [InlineData("""{ "Sessions": { "Options": { "EndGrace": «60» } } }""", "SES0032", "Sessions:Options:EndGrace: '60' is not a length of time; write it as hh:mm:ss, a minute and a half as 00:01:30")]
    [InlineData("""{ "Sessions": { "Host": { "RecentOccurrences": «0» } } }""", "SES0032", "Sessions:Host:RecentOccurrences: '0' is not a number of 1 or more")]
    [InlineData("""{ "Sessions": { "Breakout": { "Enabled": «"maybe"» } } }""", "SES0032", "Sessions:Breakout:Enabled: 'maybe' is neither true nor false")]
    [InlineData("""{ "Sessions": { "Breakout": { "London": { "End": «""» } } } }""", "SES0032", "Sessions:Breakout:London:End: an empty value says nothing; write one, or leave the key out")]
    [InlineData("""{ "Sessions": { "Breakout": { "London": { "Days": ["Monday", «""»] } } } }""", "SES0032", "Sessions:Breakout:London:Days:1: an empty value says nothing; write one, or leave the key out")]
    [InlineData("""{ "Sessions": { "Breakout": { "London": «[]» } } }""", "SES0032", "Sessions:Breakout:London: what stands there says nothing here; a session has keys below its name: Start, End, TimeZone, Days, EntriesUntil, StartLag, EndLead, MaxHold, Breaks, OnStart, OnEnd, Enabled")]
    [InlineData("""{ "Sessions": «"off"» }""", "SES0032", "Sessions: the section itself has a value, which says nothing; strategies, Options and Host stand below it")]
    [InlineData("""{ "Sessions": { "Breakout": { "London": { "Start": «"25:00"» } } } }""", "SES0001", "'25:00' is not a time of day; write H:mm, HH:mm, HH:mm:ss or HH:mm:ss.fff between 00:00 and 23:59:59.999, or a whole hour from 0 to 23")]
    [InlineData("""{ "Sessions": { "Breakout": { "London": { "End": «"08:00"» } } } }""", "SES0002", "Session from 08:00 to 08:00 is empty; for a 24-hour session, end it at 08:00+1")]
    [InlineData("""{ "Sessions": { "Breakout": { "London": { "End": «"14:00"» } } } }""", "SES0003", "Session '13:00-16:00' overlaps session 'London' (08:00-14:00) on Monday from 13:00 to 14:00 (Europe/London); start '13:00-16:00' at 14:00 or later, or end 'London' (08:00-14:00) by 13:00")]
    [InlineData("""{ "Sessions": { "Breakout": { "London": { "TimeZone": «"Europe/Londn"» } } } }""", "SES0005", "Unknown time zone 'Europe/Londn'; did you mean 'Europe/London'?")]
    [InlineData("""{ "Sessions": { "Breakout": { "London": { "OnEnd": «"Custom"» } } } }""", "SES0009", "Session 'London' (08:00-12:00) has OnEnd = Custom, but no handler is bound to it; declare the session with [Session] on the strategy class, which binds the method")]
    [InlineData("""{ "Sessions": { "Breakout": { "London": { "Days": «"None"» } } } }""", "SES0014", "Session 'London' (08:00-12:00) has Days = None, so it never opens; name at least one weekday, or remove the session")]
    [InlineData("""{ "Sessions": { "Breakout": { "London": { "EntriesUntil": «"15:00"» } } } }""", "SES0016", "EntriesUntil 15:00 is outside session 'London' (08:00-12:00); write a time after 08:00 and no later than 12:00")]
    [InlineData("""{ "Sessions": { "Breakout": { "London": { "EndLead": «"05:00"» } } } }""", "SES0025", "EndLead '05:00' of session 'London' (08:00-12:00) is as long as the session or longer, so it would never open; write less than 04:00:00")]
    public Task A_mistake_is_told_at_its_place(string json, string id, string message) => VerifyAsync(Breakout, json, $"{id}: {message}");

    [Theory]
    [InlineData("""{ "Sessions": { "Breakout": { "London": { "End": "11:45", "Start": "08:30", "TimeZone": "Europe/Paris", "Days": ["Monday", "Friday"], "OnEnd": "CloseAll" } } } }""")]
    [InlineData("""{ "Sessions": { "Breakout": { "13:00-16:00": { "EntriesUntil": "-00:30", "Enabled": true, "Breaks": "Split", "EndLead": "00:00:30" } } } }""")]
    [InlineData("""{ "Sessions": { "Acme.Bots.Breakout": { "Enabled": false, "Options": { "EndGrace": "00:00:01" } }, "Options": { "MissedEnd": "Skip" } } }""")]
    [InlineData("""{ "Sessions": { "breakout/EURUSD": { "LONDON": { "end": "11:45" } }, "Host": { "JournalFile": "data/bots.db" } } }""")]
    [InlineData("""{ "Sessions:Breakout:London:End": "11:45", "Sessions:Breakout": { "London:Start": "09:00" } }""")]
    [InlineData("""{ "Sessions": { "Breakout": { "London": { "End": null } }, "Options": {} } }""")]
    [InlineData("""{ "Sessions": {}, "Other": { "Breakout": { "Londn": 1 } } }""")]
    [InlineData("""{ "Sessions": { "range-break": { "Londn": { "Ende": "?" } }, "Breakot": { "London": {} } } }""")]
    [InlineData("{}")]
    public Task What_a_host_takes_is_not_told_and_neither_is_a_name_that_may_be_an_id(string json) => VerifyAsync(Breakout, json);

    [Fact]
    public Task Comments_and_trailing_commas_are_taken_as_the_configuration_system_takes_them() => VerifyAsync(
        Breakout,
        """
        // Hours of the summer.
        {
          "Sessions": { /* London */
            "Breakout": { "London": { "End": "11:45", «"Ende"»: "11:45", }, },
          },
        }
        """,
        "SES0032: Sessions:Breakout:London:Ende: there is no key 'Ende'; did you mean 'End'?");

    [Theory]
    [InlineData("""{ "Sessions": { "Breakout": { "London": { "End": "11:00" «"Start": "09:00" } } } }""", "',' or '}' is missing")]
    [InlineData("""{ "Logging": «tru }""", "a value is missing: a text in double quotes, a number, true, false, null, an object or an array")]
    [InlineData("""{ "Sessions": { "Breakout": {} }, "A": 1, «"a": 2 }""", "this key stands in the file before, in the same or another case")]
    [InlineData("«[]", "a configuration is an object: write it in braces")]
    public async Task A_file_that_a_host_cannot_read_is_told_where_it_cannot(string json, string message)
    {
        var place = json.IndexOf('«', StringComparison.Ordinal);

        var found = Assert.Single(await FindAsync(Compile(Breakout), true, (Base, json.Remove(place, 1)), (Production, """{ "Sessions": { "Breakout": { "Londn": {} } } }""")));

        Assert.Equal($"appsettings.json: {message}; a host does not start while it cannot read this file", found.GetMessage(null));
        Assert.Equal(place, found.Location.SourceSpan.Start);
    }

    [Fact]
    public Task A_file_is_judged_over_the_one_below_it_and_told_where_it_stands() => VerifyAsync(
        Breakout,
        [
            (Base, """{ "Sessions": { "Breakout": { "London": { "End": "12:30" }, «"Londn"»: {} } } }"""),
            ("appsettings.Development.json", """{ "Sessions": { "Breakout": { "13:00-16:00": { "Start": "12:30" } } } }"""),
            (Production, """{ "Sessions": { "Breakout": { "13:00-16:00": { "Start": «"12:15"» } } } }"""),
        ],
        "SES0032: Sessions:Breakout:Londn: there is no session of Breakout 'Londn'; did you mean 'London'?",
        "SES0003: Session '13:00-16:00' (12:15-16:00) overlaps session 'London' (08:00-12:30) on Monday from 12:15 to 12:30 (Europe/London); start '13:00-16:00' (12:15-16:00) at 12:30 or later, or end 'London' (08:00-12:30) by 12:15");

    [Fact]
    public Task The_last_file_counts_in_any_case_and_takes_back_what_it_says_is_null() => VerifyAsync(
        Breakout,
        [
            (Base, """{ "Sessions": { "Breakout": { "London": { "End": "14:00", "Days": «"None"» } } } }"""),
            ("appsettings.Development.json", """{ "sessions": { "BREAKOUT": { "london": { "END": "11:00", "days": "Weekdays" } } } }"""),
            (Production, """{ "Sessions": { "Breakout": { "London": { "End": null, "Days": null } } } }"""),
        ],
        // On no day it meets nobody.
        "SES0014: Session 'London' (08:00-14:00) has Days = None, so it never opens; name at least one weekday, or remove the session");

    [Fact]
    public Task A_list_is_merged_by_the_places_of_its_elements() => VerifyAsync(
        Breakout,
        [
            (Base, """{ "Sessions": { "Breakout": { "London": { "Days": ["Monday", "Tuesday"] } } } }"""),
            (Production, """{ "Sessions": { "Breakout": { "London": { "Days": ["Friday"], "End": «"14:00"» } } } }"""),
        ],
        "SES0003: Session '13:00-16:00' overlaps session 'London' (08:00-14:00) on Tuesday from 13:00 to 14:00 (Europe/London); start '13:00-16:00' at 14:00 or later, or end 'London' (08:00-14:00) by 13:00");

    [Fact]
    public async Task A_file_without_one_below_it_is_judged_by_itself() => Assert.Equal(
        "Sessions:Breakout:Londn: there is no session of Breakout 'Londn'; did you mean 'London'?",
        Assert.Single(await FindAsync(Compile(Breakout), true, (Production, """{ "Sessions": { "Breakout": { "Londn": {} } } }"""))).GetMessage(null));

    [Fact]
    public async Task Strategies_of_a_referenced_assembly_are_known_by_its_manifest()
    {
        using var image = new MemoryStream();
        Assert.True(Compile(Breakout).Emit(image).Success);
        var host = Compile("internal static class Program;", MetadataReference.CreateFromImage(image.ToArray()));

        var found = await FindAsync(host, true, (Base, """{ "Sessions": { "Breakout": { "Londn": {}, "13:00-16:00": { "Start": "11:00" } } } }"""));

        Assert.Equal(["SES0032", "SES0003"], found.Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public Task A_class_that_breaks_a_rule_itself_and_a_name_of_two_classes_are_passed_over() => VerifyAsync(
        Breakout + """

            public static partial class Others
            {
                [Session("08:00", "12:00")]
                public sealed partial class Breakout : IStrategy { public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default; }

                [Session("08:00", "08:00")]
                public sealed partial class Empty : IStrategy { public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default; }
            }
            """,
        """{ "Sessions": { "Breakout": { "Londn": {} }, "Empty": { "Londn": {} }, "Acme.Bots.Breakout": { «"Londn"»: {} } } }""",
        "SES0032: Sessions:Acme.Bots.Breakout:Londn: there is no session of Acme.Bots.Breakout 'Londn'; did you mean 'London'?");

    [Fact]
    public async Task Files_that_others_hand_over_are_left_alone() =>
        Assert.Empty(await FindAsync(Compile(Breakout), isHandedOver: false, (Base, """{ "Sessions": { "Breakout": { "Londn": {} } } }""")));

    [Theory]
    [InlineData("SES0032", """{ "Sessions": { "Breakout": { "Londn": {} } } }""")]
    [InlineData("SES0003", """{ "Sessions": { "Breakout": { "London": { "End": "14:00" } } } }""")]
    public async Task Each_can_be_switched_off_or_made_an_error(string id, string json)
    {
        foreach (var (configured, severity) in new[] { (ReportDiagnostic.Suppress, DiagnosticSeverity.Hidden), (ReportDiagnostic.Error, DiagnosticSeverity.Error) })
        {
            var compilation = Compile(Breakout);
            var options = compilation.Options.WithSpecificDiagnosticOptions(ImmutableDictionary<string, ReportDiagnostic>.Empty.Add(id, configured));

            var found = await FindAsync(compilation.WithOptions(options), true, (Base, json));

            Assert.Equal(configured == ReportDiagnostic.Suppress ? [] : [severity], found.Select(static diagnostic => diagnostic.Severity));
        }
    }

    [Fact]
    public async Task The_page_of_the_rule_shows_what_is_said()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Root(), "docs", "rules", "SES0032.md"));

        var found = await FindAsync(Compile(Breakout), true, (Base, Block(page, "json")));

        Assert.Equal(
            Block(page, "text").TrimEnd().Split('\n'),
            found.Select(static diagnostic => FormattableString.Invariant($"{Base}({diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1},{diagnostic.Location.GetLineSpan().StartLinePosition.Character + 1}): warning {diagnostic.Id}: {diagnostic.GetMessage(null)}")));
    }

    private static string Block(string page, string language) => Regex.Match(page, $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
