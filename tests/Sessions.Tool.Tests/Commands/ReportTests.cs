using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Sessions.Generated;
using Sessions.Reports;
using Sessions.Simulation;

namespace Sessions.Tool.Tests.Commands;

/// <summary>A strategy is simulated as code would simulate it; whatever is missing or wrong is one line that names the option.</summary>
public sealed class ReportTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public ReportTests() => BarCsv.Write(_folder["bars.csv"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_writes_the_page_that_code_would_write()
    {
        var run = await ReportAsync(ToolRun.Sample, "--set", "volume=0.2", "--set", "rangeHours=3", "--balance", "5000", "--commission", "3.5", "--slippage", "0.00001", "--zone", "Europe/London");

        Assert.Equal((ExitCodes.Done, ""), (run.ExitCode, run.Error));
        var result = Simulated("LondonBreakout.Breakout", 0.2m, 3);
        Assert.NotEmpty(result.Trades);
        Assert.Equal(new SimulationReport(result) { Title = "Breakout, EURUSD", TimeZone = "Europe/London" }.ToHtml(), await File.ReadAllTextAsync(_folder["report.html"]));
        Assert.StartsWith(FormattableString.Invariant($"7,020 bars, 10 occurrences, {result.Trades.Count} trades, net profit {result.NetProfit:0.00} USD.\n"), run.Output, StringComparison.Ordinal);
        Assert.EndsWith($"The report is in '{_folder["report.html"]}'.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_are_half_open_by_the_clock_of_the_zone()
    {
        var run = await ReportAsync(ToolRun.Sample, "--set", "volume=0.1", "--from", "2024-03-05", "--to", "2024-03-06", "--zone", "Europe/London");

        Assert.StartsWith("1,440 bars, 2 occurrences, ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_strategy_that_fails_there_is_a_report_up_to_there_and_it_is_exit_code_1()
    {
        var run = await ReportAsync(ToolRun.Bot, "--strategy", "Night");

        Assert.Equal((ExitCodes.Problem, ""), (run.ExitCode, run.Error));
        Assert.Contains("Warning: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("A tool ran the bot.", run.Output, StringComparison.Ordinal);
        Assert.Contains("A tool ran the bot.", await File.ReadAllTextAsync(_folder["report.html"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Breakout needs its parameter 'volume': --set volume=VALUE (decimal).")]
    [InlineData("--set|volume=much", "--set volume=much: 'much' is no decimal.")]
    [InlineData("--set|volume=0,1,2", "--set volume=0,1,2: '0,1,2' is no decimal.")]
    [InlineData("--set|volume=1|--set|rangeHour=3", "Breakout has no parameter 'rangeHour'; did you mean 'rangeHours'?")]
    [InlineData("--set|volume", "--set volume is no parameter; write one such as --set volume=0.1.")]
    [InlineData("--set|volume=1|--set|volume=2", "--set gives 'volume' twice.")]
    [InlineData("--set|volume=1|--from|2024-03-06|--to|2024-03-05", "From is 2024-03-06T00:00:00Z, and To is 2024-03-05T00:00:00Z; From must be the earlier one.")]
    [InlineData("--set|volume=1|--zone|Europe/Lodon", "Unknown time zone 'Europe/Lodon'; did you mean 'Europe/London'?")]
    [InlineData("--set|volume=1|--bars-zone|Europe/Lodon", "Unknown time zone 'Europe/Lodon'; did you mean 'Europe/London'?")]
    [InlineData("--set|volume=1|--slippage|tiny", "--slippage 'tiny' is no number of zero or above, such as 0.0001. See 'sessions report --help'.")]
    [InlineData("--set|volume=1|--balance|-5", "--balance '-5' is no number of zero or above, such as 0.0001. See 'sessions report --help'.")]
    public async Task What_is_missing_or_wrong_is_told_with_what_would_be_right(string words, string told)
    {
        (await ReportAsync(ToolRun.Sample, words.Split('|', StringSplitOptions.RemoveEmptyEntries))).AssertRefused(told);

        Assert.Equal(["bars.csv"], _folder.Names);
    }

    [Fact]
    public async Task What_a_bar_file_does_not_tell_is_asked_for_by_the_name_of_an_option()
    {
        BarCsv.WriteOnePrice(_folder["bars.csv"]);

        var run = await ReportAsync(ToolRun.Sample, "--set", "volume=1");

        run.AssertRefused($"{_folder["bars.csv"]}, line 1: the file has no ask prices, so a spread must be given (--spread), in price units such as 0.0001");
        Assert.Equal(ExitCodes.Done, (await ReportAsync(ToolRun.Sample, "--set", "volume=1", "--spread", "0.0001")).ExitCode);
    }

    [Fact]
    public async Task A_row_that_is_wrong_writes_nothing()
    {
        BarCsv.WriteOnePrice(_folder["bars.csv"], "2024-03-09T00:00Z,1,1,1,one");

        var run = await ReportAsync(ToolRun.Sample, "--set", "volume=1", "--spread", "0.0001");

        Assert.Equal((ExitCodes.CannotDo, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{_folder["bars.csv"]}, line 7022, column close, value 'one': ", run.Error, StringComparison.Ordinal);
        Assert.Equal(["bars.csv"], _folder.Names);
    }

    [Fact]
    public async Task A_bar_file_that_is_not_there() =>
        Assert.Contains(_folder["none.csv"], (await ToolRun.RunAsync("report", ToolRun.Sample, "--bars", _folder["none.csv"], "--symbol", "EURUSD", "--set", "volume=1", "-o", _folder["report.html"])).Error, StringComparison.Ordinal);

    [Fact]
    public async Task A_report_is_of_one_strategy_that_can_run()
    {
        var several = await ReportAsync(ToolRun.Bot);
        var broken = await ReportAsync(ToolRun.BrokenBot, "--strategy", "Overlapping");

        Assert.Equal(ExitCodes.CannotDo, several.ExitCode);
        Assert.StartsWith("Acme.Bots has 4 strategies, and a report is of one; name it by --strategy: Acme.", several.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.CannotDo, broken.ExitCode);
        Assert.StartsWith("Acme.Overlapping cannot run: SES0003: ", broken.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_is_a_page() => (await ToolRun.RunAsync("report", ToolRun.Sample, "--bars", _folder["bars.csv"], "--symbol", "EURUSD", "-o", _folder["report.pdf"]))
        .AssertRefused($"'{_folder["report.pdf"]}' cannot be written: its name must end in .html.");

    [Fact]
    public async Task A_bot_of_a_newer_library_is_not_run()
    {
        await File.WriteAllBytesAsync(_folder["Bot.dll"], WithNewerLibrary(await File.ReadAllBytesAsync(ToolRun.Sample)));

        var run = await ReportAsync(_folder["Bot.dll"], "--set", "volume=1");

        Assert.Equal(ExitCodes.CannotDo, run.ExitCode);
        Assert.Matches(@"^'.*Bot\.dll' was built with Sessions\.Runtime 99\.\d+\.\d+, which is newer than this tool\. Use the tool of that version: dotnet tool update Sessions\.Tool\n$", run.Error);
    }

    private Task<ToolRun> ReportAsync(string bot, params string[] words) =>
        ToolRun.RunAsync(["report", bot, "--bars", _folder["bars.csv"], "--symbol", BarCsv.Symbol, "-o", _folder["report.html"], .. words]);

    private SimulationResult Simulated(string type, params object[] arguments)
    {
        var strategy = Assembly.LoadFrom(ToolRun.Sample).GetType(type, throwOnError: true)!;
        return new Simulation.Simulation
        {
            Broker = new PaperBrokerOptions { Balance = 5000, Instruments = [Instrument.Forex(BarCsv.Symbol) with { CommissionPerVolume = 3.5m, Slippage = 0.00001m }] },
        }
            .AddBars(new BarFile(_folder["bars.csv"], BarCsv.Symbol))
            .AddStrategy(_ => (IGatedStrategy)Activator.CreateInstance(strategy, arguments)!)
            .Run();
    }

    /// <summary>The same bytes, but for the version of the library that they ask for.</summary>
    private static byte[] WithNewerLibrary(byte[] assembly)
    {
        using var image = new PEReader([.. assembly]);
        var metadata = image.GetMetadataReader();
        var runtime = metadata.AssemblyReferences.Single(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name) == "Sessions.Runtime");
        var row = metadata.GetTableMetadataOffset(TableIndex.AssemblyRef) + (metadata.GetTableRowSize(TableIndex.AssemblyRef) * (MetadataTokens.GetRowNumber(runtime) - 1));
        BitConverter.TryWriteBytes(assembly.AsSpan(image.PEHeaders.MetadataStartOffset + row), (ushort)99);
        return assembly;
    }
}
