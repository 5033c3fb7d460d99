namespace Sessions.Roslyn.Tests.Simulation;

/// <summary>Which members are reported in a strategy.</summary>
public class SimulationAnalyzerTests
{
    [Theory]
    [InlineData("_ = {|SES0017:DateTime.Now|};")]
    [InlineData("_ = {|SES0017:DateTime.UtcNow|}.AddHours(1);")]
    [InlineData("_ = {|SES0017:System.DateTime.Today|};")]
    [InlineData("_ = {|SES0017:DateTimeOffset.Now|} - {|SES0017:DateTimeOffset.UtcNow|};")]
    [InlineData("_ = {|SES0017:TimeProvider.System|}.GetUtcNow();")]
    [InlineData("await Task.Delay(TimeSpan.FromSeconds(1), {|SES0017:TimeProvider.System|});")]
    [InlineData("_ = {|SES0017:Environment.TickCount|} + {|SES0017:Environment.TickCount64|};")]
    [InlineData("Func<DateTime> now = () => {|SES0017:DateTime.UtcNow|};")]
    [InlineData("Func<long> stamp = {|SES0017:System.Diagnostics.Stopwatch.GetTimestamp|};")]
    [InlineData("_ = {|SES0017:System.Diagnostics.Stopwatch.StartNew|}().Elapsed;")]
    [InlineData("_ = new {|SES0017:System.Diagnostics.Stopwatch|}();")]
    [InlineData("System.Diagnostics.Stopwatch watch = {|SES0017:new|}();")]
    public Task Reading_the_machines_clock_is_reported(string statement) => StrategySource.RunAsync(statement);

    [Theory]
    [InlineData("await {|SES0018:Task.Delay|}(1000);")]
    [InlineData("await {|SES0018:Task.Delay|}(TimeSpan.FromSeconds(1), cancellationToken);")]
    [InlineData("{|SES0018:Thread.Sleep|}(10);")]
    [InlineData("Action<int> sleep = {|SES0018:Thread.Sleep|};")]
    [InlineData("using var timer = new {|SES0018:PeriodicTimer|}(TimeSpan.FromSeconds(1));")]
    [InlineData("using var source = new {|SES0018:CancellationTokenSource|}(TimeSpan.FromSeconds(1));")]
    [InlineData("using CancellationTokenSource source = {|SES0018:new|}(1000);")]
    [InlineData("using var source = new CancellationTokenSource(); source.{|SES0018:CancelAfter|}(1000);")]
    [InlineData("using var source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken); source?.{|SES0018:CancelAfter|}(TimeSpan.FromSeconds(1));")]
    [InlineData("_ = Task.CompletedTask.{|SES0018:Wait|}(100); _ = {|SES0018:Task.WaitAll|}([Task.CompletedTask], 100);")]
    [InlineData("await Task.CompletedTask.{|SES0018:WaitAsync|}(TimeSpan.FromSeconds(1)); await Task.FromResult(1).{|SES0018:WaitAsync|}(TimeSpan.FromSeconds(1), cancellationToken);")]
    [InlineData("using var one = new SemaphoreSlim(1); _ = one.{|SES0018:Wait|}(100); _ = await one.{|SES0018:WaitAsync|}(TimeSpan.FromSeconds(1), cancellationToken);")]
    [InlineData("using var timer = new {|SES0018:Timer|}(_ => { }); using var other = new {|SES0018:System.Timers.Timer|}(1000);")]
    [InlineData("using var done = new ManualResetEvent(false); _ = done.{|SES0018:WaitOne|}(100);")]
    [InlineData("_ = {|SES0018:SpinWait.SpinUntil|}(() => true, 100);")]
    public Task Waiting_on_the_machines_clock_is_reported(string statement) => StrategySource.RunAsync(statement);

    [Theory]
    [InlineData("await {|SES0019:Task.Run|}(() => { });")]
    [InlineData("await Task.Factory.{|SES0019:StartNew|}(() => { }, cancellationToken, TaskCreationOptions.None, TaskScheduler.Default);")]
    [InlineData("{|SES0019:ThreadPool.QueueUserWorkItem|}(_ => { });")]
    [InlineData("new {|SES0019:Thread|}(() => { }).Start();")]
    [InlineData("{|SES0019:Parallel.For|}(0, 3, _ => { }); await {|SES0019:Parallel.ForEachAsync|}(new[] { 1 }, (_, _) => default);")]
    [InlineData("await Task.CompletedTask.{|SES0019:ConfigureAwait|}(false);")]
    [InlineData("await session.NextBarAsync(TimeSpan.FromMinutes(1)).{|SES0019:ConfigureAwait|}(continueOnCapturedContext: false);")]
    [InlineData("await default(ValueTask).{|SES0019:ConfigureAwait|}(false); await Task.FromResult(1).{|SES0019:ConfigureAwait|}(ConfigureAwaitOptions.SuppressThrowing);")]
    [InlineData("await foreach (var one in default(System.Collections.Generic.IAsyncEnumerable<int>)!.{|SES0019:ConfigureAwait|}(false)) { }")]
    [InlineData("await Task.CompletedTask.{|SES0019:ContinueWith|}(_ => { }, cancellationToken);")]
    [InlineData("_ = {|SES0019:System.Linq.ParallelEnumerable.AsParallel|}(new[] { 1 });")]
    public Task Leaving_the_clocks_thread_is_reported(string statement) => StrategySource.RunAsync(statement);

    [Theory]
    [InlineData("_ = session.UtcNow + session.TimeProvider.GetElapsedTime(0); await session.DelayAsync(TimeSpan.FromSeconds(1));")]
    [InlineData("_ = nameof(DateTime.UtcNow); _ = nameof(Task.Run); _ = DateTime.MinValue;")]
    [InlineData("await Task.Delay(TimeSpan.FromSeconds(1), session.TimeProvider, cancellationToken); await Task.Delay(0); await Task.Delay(TimeSpan.Zero);")]
    [InlineData("using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), session.TimeProvider); _ = await timer.WaitForNextTickAsync(cancellationToken);")]
    [InlineData("using var source = new CancellationTokenSource(TimeSpan.FromSeconds(1), session.TimeProvider); source.CancelAfter(1000);")]
    [InlineData("using var source = new CancellationTokenSource(); using var one = new SemaphoreSlim(1); await one.WaitAsync(cancellationToken); _ = one.Wait(0); _ = await one.WaitAsync(Timeout.Infinite);")]
    [InlineData("await Task.CompletedTask.WaitAsync(cancellationToken); await Task.CompletedTask.WaitAsync(TimeSpan.FromSeconds(1), session.TimeProvider);")]
    [InlineData("await Task.CompletedTask.ConfigureAwait(true); await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext); await Task.Yield();")]
    [InlineData("await Task.WhenAll(session.DelayAsync(TimeSpan.Zero).AsTask(), Task.CompletedTask);")]
    public Task What_keeps_to_the_sessions_clock_is_not_reported(string statement) => StrategySource.RunAsync(statement);
}
