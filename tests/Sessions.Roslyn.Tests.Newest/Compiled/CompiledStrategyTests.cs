using Sessions.Generated;

namespace Sessions.Roslyn.Tests.Compiled;

/// <summary>Strategies of this project itself: that it builds says that emitted code passes every analysis.</summary>
public class CompiledStrategyTests
{
    [Fact]
    public void Table_of_the_class_finds_its_sessions()
    {
        var open = Breakout.Sessions.Find(new DateTimeOffset(2025, 7, 1, 7, 30, 0, TimeSpan.Zero));
        Assert.Equal("08:00-12:00", open?.Name);
        Assert.Null(Breakout.Sessions.Find(new DateTimeOffset(2025, 7, 1, 11, 0, 0, TimeSpan.Zero)));
        Assert.Same(Breakout.Sessions, Breakout.Sessions);
    }

    [Fact]
    public async Task Gate_calls_the_handler_by_its_number()
    {
        var bot = new Breakout("EURUSD");
        IGatedStrategy gated = bot;
        await gated.InvokeAsync(gated.Sessions[1].StartHandler, null!, CancellationToken.None);
        Assert.Equal("EURUSD", bot.WarmedUp);
    }

    [Fact]
    public async Task RunAsync_runs_the_strategy_that_it_is_called_on() =>
        await Assert.ThrowsAsync<ArgumentNullException>("runtime", static () => new Breakout("EURUSD").RunAsync(null!, CancellationToken.None));

    [Fact]
    public void Derived_class_runs_by_its_own_table()
    {
        IGatedStrategy gated = new Bots.ShortDays();
        Assert.Equal("08:00-12:00", gated.Sessions[0].Name);
        Assert.Same(Bots.ShortDays.Sessions, gated.Sessions);
        Assert.Equal("Day <24 h>", Bots.LongDays<int>.Sessions[0].Name);
    }

    [Fact]
    public void Class_runs_by_the_sessions_that_it_uses()
    {
        IGatedStrategy gated = new TokyoBot();
        Assert.Equal(["Tokyo"], gated.Sessions.Select(static session => session.Name));
        Assert.All(TokyoBot.Sessions, static session => Assert.Equal(SessionAction.CloseAll, session.OnEnd));
    }
}
