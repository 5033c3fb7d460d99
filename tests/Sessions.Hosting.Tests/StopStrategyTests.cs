using Microsoft.Extensions.DependencyInjection;
using Sessions.Hosting.Tests.Support;

namespace Sessions.Hosting.Tests;

public sealed class StopStrategyTests
{
    [Fact]
    public async Task A_strategy_that_stops_itself_stays_halted_over_a_restart_until_it_is_released()
    {
        var root = Directory.CreateTempSubdirectory("sessions-hosting").FullName;
        await using (var host = Quitting(root))
        {
            await host.StartAsync();
            Assert.Equal("quits", await host.AtAsync(8));
            Assert.Equal("Sessions.Hosting.Tests.Support.Quitter ended Morning: CloseAll: 1 closed", await host.Notes.NextAsync());
            await host.StopAsync();
            Assert.Equal(StrategyState.Stopped, host.Status.State);
            Assert.Null(host.Status.LastError);
        }

        await using (var host = Quitting(root))
        {
            host.Clock.SetUtcNow(TestHost.Midnight.AddHours(9));
            var told = host.NextLogAsync(65);
            await host.StartAsync();
            Assert.Contains(
                "positions left as they are: the strategy has stopped itself: the target of the year is reached. Nothing is opened until it is released", await told, StringComparison.Ordinal);
            Assert.True(host.Status.IsHalted);
            host.Clock.SetUtcNow(TestHost.Midnight.AddHours(33));

            await host.Control.ReleaseAsync(host.Status.Identity);

            Assert.Equal("quits", await host.Notes.NextAsync());
            await host.StopAsync();
        }

        Directory.Delete(root, recursive: true);
    }

    private static TestHost Quitting(string root)
    {
        var host = new TestHost(root);
        host.Services.AddSessions().AddStrategy<Quitter>();
        return host;
    }
}
