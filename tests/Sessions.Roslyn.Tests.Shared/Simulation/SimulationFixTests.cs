using Sessions.Analyzers.Simulation;
using Sessions.CodeFixes;
using Sessions.CodeFixes.Simulation;

namespace Sessions.Roslyn.Tests.Simulation;

public class SimulationFixTests
{
    [Theory]
    [InlineData("_ = {|SES0017:DateTimeOffset.UtcNow|}.AddHours(1);", "_ = session.UtcNow.AddHours(1);")]
    [InlineData("DateTimeOffset now = {|SES0017:DateTimeOffset.Now|};", "DateTimeOffset now = session.UtcNow.ToLocalTime();")]
    [InlineData("DateTime now = /* now */ {|SES0017:System.DateTime.UtcNow|};", "DateTime now = /* now */ session.UtcNow.UtcDateTime;")]
    [InlineData("DateTime now = {|SES0017:DateTime.Now|}, today = {|SES0017:DateTime.Today|};", "DateTime now = session.UtcNow.LocalDateTime, today = session.UtcNow.LocalDateTime.Date;")]
    [InlineData("await Task.Delay(TimeSpan.FromSeconds(1), {|SES0017:TimeProvider.System|}, cancellationToken);", "await Task.Delay(TimeSpan.FromSeconds(1), session.TimeProvider, cancellationToken);")]
    [InlineData("Func<DateTime> now = () => {|SES0017:DateTime.UtcNow|};", "Func<DateTime> now = () => session.UtcNow.UtcDateTime;")]
    [InlineData("Func<SessionContext, DateTime> now = static @event => {|SES0017:DateTime.UtcNow|};", "Func<SessionContext, DateTime> now = static @event => @event.UtcNow.UtcDateTime;")]
    public Task Sessions_clock_is_read_in_the_same_type(string statement, string expected) => RunAsync<SES0017SessionClockFix>(statement, expected);

    [Theory]
    [InlineData("_ = {|SES0017:Environment.TickCount64|} - {|SES0017:System.Diagnostics.Stopwatch.GetTimestamp|}();")]
    [InlineData("Func<DateTime> now = static () => {|SES0017:DateTime.UtcNow|};")]
    [InlineData("static DateTime Now() => {|SES0017:DateTime.UtcNow|}; _ = Now();")]
    [InlineData("Func<int, DateTime> now = session => {|SES0017:DateTime.UtcNow|};")]
    public Task Where_no_session_is_in_scope_or_no_type_fits_nothing_is_offered(string statement) => RunAsync<SES0017SessionClockFix>(statement, statement);

    [Theory]
    [InlineData("await {|SES0018:Task.Delay|}(1000);", "await session.DelayAsync(TimeSpan.FromMilliseconds(1000));")]
    [InlineData("await {|SES0018:Task.Delay|}(TimeSpan.FromSeconds(1), cancellationToken) /* a second */;", "await session.DelayAsync(TimeSpan.FromSeconds(1)) /* a second */;")]
    [InlineData("await {|SES0018:Task.Delay|}(TimeSpan.FromSeconds(1)).ConfigureAwait(true);", "await session.DelayAsync(TimeSpan.FromSeconds(1)).ConfigureAwait(true);")]
    [InlineData("await {|SES0018:Task.Delay|}(TimeSpan.FromSeconds(1), CancellationToken.None);", "await Task.Delay(TimeSpan.FromSeconds(1), session.TimeProvider, CancellationToken.None);")]
    [InlineData("await Task.WhenAny({|SES0018:Task.Delay|}(1000));", "await Task.WhenAny(Task.Delay(TimeSpan.FromMilliseconds(1000), session.TimeProvider));")]
    [InlineData("{|SES0018:Thread.Sleep|}(10);", "await session.DelayAsync(TimeSpan.FromMilliseconds(10));")]
    [InlineData("using var timer = new {|SES0018:PeriodicTimer|}(TimeSpan.FromSeconds(1));", "using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), session.TimeProvider);")]
    [InlineData("using CancellationTokenSource source = {|SES0018:new|}(1000);", "using CancellationTokenSource source = new(TimeSpan.FromMilliseconds(1000), session.TimeProvider);")]
    [InlineData("await Task.FromResult(1).{|SES0018:WaitAsync|}(TimeSpan.FromSeconds(1), cancellationToken);", "await Task.FromResult(1).WaitAsync(TimeSpan.FromSeconds(1), session.TimeProvider, cancellationToken);")]
    public Task Wait_is_on_the_sessions_clock(string statement, string expected) => RunAsync<SES0018SessionDelayFix>(statement, expected);

    [Theory]
    [InlineData("Action sleep = () => {|SES0018:Thread.Sleep|}(10);")]
    [InlineData("lock (session) { {|SES0018:Thread.Sleep|}(10); }")]
    [InlineData("using var one = new SemaphoreSlim(1); _ = await one.{|SES0018:WaitAsync|}(10);")]
    [InlineData("await {|SES0018:Task.Delay|}(cancellationToken: cancellationToken, millisecondsDelay: 10);")]
    [InlineData("Func<Task> wait = static () => {|SES0018:Task.Delay|}(10);")]
    public Task Wait_that_cannot_be_written_otherwise_is_left(string statement) => RunAsync<SES0018SessionDelayFix>(statement, statement);

    [Theory]
    [InlineData("await session.DelayAsync(TimeSpan.Zero).{|SES0019:ConfigureAwait|}(false);", "await session.DelayAsync(TimeSpan.Zero);")]
    [InlineData("await Task.CompletedTask // done\n    .{|SES0019:ConfigureAwait|}(ConfigureAwaitOptions.None);", "await Task.CompletedTask // done\n    ;")]
    [InlineData("System.Collections.Generic.IAsyncEnumerable<int> all = null!; await foreach (var one in all.{|SES0019:ConfigureAwait|}(false)) { }", "System.Collections.Generic.IAsyncEnumerable<int> all = null!; await foreach (var one in all) { }")]
    [InlineData("await {|SES0019:Task.Run|}(() => Console.WriteLine(), cancellationToken);", "Console.WriteLine();")]
    [InlineData("var one = await {|SES0019:Task.Run|}(() => Math.Max(1, 2));", "var one = Math.Max(1, 2);")]
    [InlineData("await {|SES0019:Task.Run|}(() => Task.FromResult(1));", "await Task.FromResult(1);")]
    [InlineData("await {|SES0019:Task.Run|}(async () => await Task.Yield());", "await Task.Yield();")]
    public Task What_leaves_the_thread_is_removed(string statement, string expected) => RunAsync<SES0019StayFix>(statement, expected);

    [Theory]
    [InlineData("var task = {|SES0019:Task.Run|}(() => { }); await task;")]
    [InlineData("await {|SES0019:Task.Run|}(() => { Console.WriteLine(); });")]
    [InlineData("_ = 1 + await {|SES0019:Task.Run|}(() => true ? 1 : 2);")]
    [InlineData("var configured = Task.CompletedTask.{|SES0019:ConfigureAwait|}(false); await configured;")]
    [InlineData("await Task.CompletedTask.{|SES0019:ConfigureAwait|}(ConfigureAwaitOptions.SuppressThrowing);")]
    [InlineData("Func<Task<int>> only = async () => await {|SES0019:Task.Run|}(() => 1);")]
    public Task What_cannot_be_removed_without_changing_more_is_left(string statement) => RunAsync<SES0019StayFix>(statement, statement);

    [Fact]
    public Task All_are_fixed_at_once() => RunAsync<SES0018SessionDelayFix>(
        "await {|SES0018:Task.Delay|}(1); {|SES0018:Thread.Sleep|}(2);",
        "await session.DelayAsync(TimeSpan.FromMilliseconds(1)); await session.DelayAsync(TimeSpan.FromMilliseconds(2));");

    private static Task RunAsync<TFix>(string statement, string expected)
        where TFix : SourceFix, new() => FixTest.RunAsync<SimulationAnalyzer, TFix>(StrategySource.Around(statement), StrategySource.Around(expected));
}
