using System.Globalization;
using System.Text;

namespace Sessions.Simulation.Tests.Replay;

/// <summary>A simulation ends after everything that is due at its last bar's close, not in the midst of it.</summary>
public sealed class LastBarTests
{
    [Fact]
    public void The_last_bar_is_handed_out()
    {
        var closes = new List<DateTimeOffset>();
        var strategy = new Scripted(Scripted.Morning, async (session, _) => closes.Add((await session.NextBarAsync(TimeSpan.FromMinutes(1)))!.CloseInstant));

        new Simulation { Broker = Scripted.Account }.AddBars(Scripted.Minutes(days: 10 / 24.0)).AddStrategy(_ => strategy).Run();

        Assert.Equal(Enumerable.Range(0, 121).Select(static minute => Scripted.Monday.AddHours(8).AddMinutes(minute)), closes);
    }

    [Fact]
    public void A_session_that_ends_with_the_last_bar_has_its_own_end()
    {
        var strategy = new Scripted(Scripted.Morning, async (session, _) =>
        {
            await Scripted.BuyAsync(session);
            session.Stop();
        });
        var simulation = new Simulation { Broker = Scripted.Account, Options = new RunOptions { OnShutdown = ShutdownPolicy.Leave } };

        var result = simulation.AddBars(Scripted.Minutes(days: 0.5)).AddStrategy(_ => strategy).Run();

        Assert.Equal("CloseAll: 1 closed", Assert.Single(result.Occurrences).Report.ToString());
        Assert.Equal(Scripted.Monday.AddHours(12), Assert.Single(result.Trades).ClosedAt);
    }

    [Theory]
    [InlineData(8, 0)]
    [InlineData(8, 5)]
    [InlineData(10, 37)]
    [InlineData(12, 0)]
    [InlineData(12, 1)]
    public void A_run_is_the_beginning_of_every_longer_one(int hour, int minute)
    {
        var last = Scripted.Monday.AddDays(1).AddHours(hour).AddMinutes(minute);

        var shorter = Trace(last);

        var common = Trace(last.AddDays(2)).Where(line => DateTimeOffset.Parse(line[8..28], CultureInfo.InvariantCulture) <= last).ToList();
        Assert.Equal(common, shorter.Take(common.Count));
        Assert.All(shorter.Skip(common.Count), static line => Assert.EndsWith("\"event\":\"end\",\"session\":\"Morning\",\"report\":\"None\"}", line, StringComparison.Ordinal));
    }

    /// <summary>What happens up to an instant to a strategy that opens a position at every bar of five minutes.</summary>
    private static string[] Trace(DateTimeOffset to)
    {
        using var output = new MemoryStream();
        using (var trace = new JsonLinesTrace(output))
        {
            var strategy = new Scripted(Scripted.Morning, static async (session, _) =>
            {
                await session.NextBarAsync(TimeSpan.FromMinutes(5));
                await Scripted.BuyAsync(session);
            });
            var simulation = new Simulation { Broker = Scripted.Account, Trace = trace, To = to, Options = new RunOptions { OnShutdown = ShutdownPolicy.Leave } };
            simulation.AddBars(Scripted.Minutes(days: 5)).AddStrategy(_ => strategy, strategyId: "S").Run();
        }

        return Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
