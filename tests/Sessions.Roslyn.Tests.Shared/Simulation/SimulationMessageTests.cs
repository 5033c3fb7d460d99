using Microsoft.CodeAnalysis;
using Sessions.Analyzers.Simulation;

namespace Sessions.Roslyn.Tests.Simulation;

/// <summary>A message names the member and what would be right instead.</summary>
public class SimulationMessageTests
{
    [Theory]
    [InlineData("SES0017", "'DateTime.UtcNow' reads the machine's clock, not the session's; use session.UtcNow", "_ = {|#0:DateTime.UtcNow|};")]
    [InlineData("SES0017", "'TimeProvider.System' reads the machine's clock, not the session's; use session.TimeProvider", "_ = {|#0:TimeProvider.System|};")]
    [InlineData("SES0018", "'Task.Delay' waits on the machine's clock, not the session's; use session.DelayAsync", "await {|#0:Task.Delay|}(1);")]
    [InlineData("SES0018", "'new PeriodicTimer' waits on the machine's clock, not the session's; give it session.TimeProvider", "_ = new {|#0:PeriodicTimer|}(TimeSpan.FromSeconds(1));")]
    [InlineData("SES0018", "'SemaphoreSlim.WaitAsync' waits on the machine's clock, not the session's; wait without a timeout, or beside session.DelayAsync", "await new SemaphoreSlim(1).{|#0:WaitAsync|}(1);")]
    [InlineData("SES0019", "'Task.Run' leaves the simulated clock's thread; await the work here", "await {|#0:Task.Run|}(() => { });")]
    [InlineData("SES0019", "'Task.ConfigureAwait' leaves the simulated clock's thread; remove it", "await Task.Yield(); await Task.CompletedTask.{|#0:ConfigureAwait|}(false);")]
    [InlineData("SES0019", "'ChannelReader.ReadAllAsync' leaves the simulated clock's thread; read with WaitToReadAsync and TryRead", "await foreach (var one in default(System.Threading.Channels.ChannelReader<int>)!.{|#0:ReadAllAsync|}()) { }")]
    [InlineData("SES0019", "'SemaphoreSlim.WaitAsync' leaves the simulated clock's thread; give it CancellationToken.None, or try Wait(0) between session.DelayAsync", "await new SemaphoreSlim(1).{|#0:WaitAsync|}(cancellationToken);")]
    [InlineData("SES0019", "'ValueTask.AsTask' leaves the simulated clock's thread; await it as it is, or in an async method", "await default(System.Threading.Channels.ChannelReader<int>)!.ReadAsync().{|#0:AsTask|}();")]
    [InlineData("SES0019", "'CancellationTokenSource.CancelAsync' leaves the simulated clock's thread; use Cancel", "await new CancellationTokenSource().{|#0:CancelAsync|}();")]
    public Task Message_says_what_would_be_right(string id, string message, string statement) =>
        AnalyzerTest.VerifyMessageAsync<SimulationAnalyzer>(id, message, DiagnosticSeverity.Warning, StrategySource.Around(statement));

    [Theory]
    [InlineData("SES0026", "'Guid.NewGuid' is random, so no two simulations are the same; make it of what the strategy knows, such as a count", "_ = {|#0:Guid.NewGuid|}();")]
    [InlineData("SES0026", "'new Random' is random, so no two simulations are the same; give it a seed", "_ = new {|#0:Random|}();")]
    [InlineData("SES0026", "'Random.Shared' is random, so no two simulations are the same; use a Random with a seed", "_ = {|#0:Random.Shared|}.Next();")]
    public Task Randomness_is_a_hint(string id, string message, string statement) =>
        AnalyzerTest.VerifyMessageAsync<SimulationAnalyzer>(id, message, DiagnosticSeverity.Info, StrategySource.Around(statement));

    [Fact]
    public Task A_stopwatch_is_only_a_hint() => AnalyzerTest.VerifyMessageAsync<SimulationAnalyzer>(
        "SES0017",
        "'Stopwatch.GetTimestamp' reads the machine's clock, not the session's; use session.UtcNow, unless it is the program's own speed that is measured",
        DiagnosticSeverity.Info,
        StrategySource.Around("_ = {|#0:System.Diagnostics.Stopwatch.GetTimestamp|}();"));
}
