using System.Globalization;
using Sessions.Generated;

namespace Sessions.Tool.Tests.Hostile;

/// <summary>Bots of thousands of sessions.</summary>
public sealed class SizeTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("list")]
    [InlineData("check")]
    [InlineData("timeline")]
    public async Task Of_problems_without_number_the_first_are_shown_and_how_many_there_are(string command)
    {
        // Each overlaps every other.
        ManifestAssembly.Write(_folder["Bot.dll"], SessionManifestAttribute.CurrentVersion, "Acme.Bot", string.Join('\n', Enumerable.Range(0, 100).Select(static i => Line($"n{i}", "08:00", "12:00", "EveryDay"))), null);

        var run = await ToolRun.RunAsync(command, _folder["Bot.dll"]);

        Assert.Equal(ExitCodes.Problem, run.ExitCode);
        var overlaps = run.Output.Split('\n').Count(static line => line.Contains("SES0003: ", StringComparison.Ordinal));
        Assert.InRange(overlaps, 1, 10);
        Assert.True(run.Output.Length < 30_000);
    }

    [Theory]
    [InlineData("timeline")]
    [InlineData("timeline|--json")]
    [InlineData("list")]
    [InlineData("next")]
    [InlineData("check")]
    [InlineData("timeline|-o|week.svg")]
    [InlineData("timeline|-o|week.html")]
    [InlineData("timeline|-o|week.ics")]
    public async Task Four_thousand_eight_hundred_sessions_are_shown(string command)
    {
        WriteMany();
        var words = command.Split('|');

        var run = await ToolRun.RunAsync([words[0], _folder["Bot.dll"], .. words[1..].Select(word => word.Contains('.', StringComparison.Ordinal) ? _folder[word] : word)]);

        Assert.Equal((ExitCodes.Done, ""), (run.ExitCode, run.Error));
        Assert.All(run.Output.Split('\n'), static line => Assert.True(line.Length < 20_000));
    }

    [Fact]
    public async Task A_year_of_four_thousand_eight_hundred_sessions_is_exported_whole()
    {
        WriteMany();

        var run = await ToolRun.RunAsync("export", _folder["Bot.dll"], "--ics", "-o", _folder["bot.ics"], "--from", "2026-01-05", "--to", "2027-01-04");

        Assert.StartsWith($"{4_800 * 52} occurrences are in ", run.Output, StringComparison.Ordinal);
        Assert.Equal(4_800 * 52, File.ReadLines(_folder["bot.ics"]).Count(static line => line == "BEGIN:VEVENT"));
    }

    /// <summary>Of a minute and a half each, 960 on each day from Monday to Friday.</summary>
    private void WriteMany() => ManifestAssembly.Write(_folder["Bot.dll"], SessionManifestAttribute.CurrentVersion, "Acme.Bot", string.Join('\n', Enumerable.Range(0, 4_800).Select(static i => Line(
        string.Create(CultureInfo.InvariantCulture, $"n{i}"), At(i % 960 * 90), At((i % 960 * 90) + 60), ((DayOfWeek)(1 + (i / 960))).ToString()))), null);

    private static string At(int second) => TimeSpan.FromSeconds(second).ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture);

    private static string Line(string name, string start, string end, string days) => $"name={name};start={start};end={end};zone=Europe/London;days={days};onStart=None;onEnd=CloseAll";
}
