namespace Sessions.Tool.Tests.Commands;

public sealed class CheckTests
{
    [Fact]
    public async Task A_bot_in_order_is_exit_code_0() => Snapshot.Match(await ToolRun.RunAsync("check", ToolRun.Sample));

    [Fact]
    public async Task What_may_not_be_meant_is_a_warning() => Snapshot.Match(await ToolRun.RunAsync("check", ToolRun.Bot));

    [Fact]
    public async Task What_the_manifest_carries_is_an_error_under_the_compilers_id() => Snapshot.Match(await ToolRun.RunAsync("check", ToolRun.BrokenBot));

    [Fact]
    public async Task A_program_reads_the_same() => Snapshot.Match(await ToolRun.RunAsync("check", ToolRun.BrokenBot, "--json"));
}
