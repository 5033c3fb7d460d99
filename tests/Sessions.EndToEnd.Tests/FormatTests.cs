using Sessions.EndToEnd.Tests.Support;

namespace Sessions.EndToEnd.Tests;

/// <summary><c>dotnet format analyzers</c> repairs a bot of somebody else's, and what it wrote builds.</summary>
public sealed class FormatTests : IDisposable
{
    private const string Broken = """
        /// <summary>Trades the morning.</summary>
        [Session("8:0", "12.30", TimeZone = "Europe/London")] // the morning
        [Session("12:00", "14:00", TimeZone = "Europe/London")]
        [Session("15:00",   "16:00", TimeZone = "Europe/London", Days = SessionDays.None)]
        public class Bot : IStrategy
        {
            public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
            {
                var hour = DateTime.UtcNow.Hour;   // of London?
                await Task.Delay(hour * 1000, cancellationToken);
                await session.DelayAsync(TimeSpan.FromSeconds(1)).ConfigureAwait(false);
            }
        }

        [Session(17, 17)]
        public sealed class Night : Bot;

        """;

    // Of two ways: the later start moves, and what never opened is removed.
    private const string Repaired = """
        /// <summary>Trades the morning.</summary>
        [Session("08:00", "12:30", TimeZone = "Europe/London")] // the morning
        [Session("12:30", "14:00", TimeZone = "Europe/London")]
        public partial class Bot : IStrategy
        {
            public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
            {
                var hour = session.UtcNow.UtcDateTime.Hour;   // of London?
                await session.DelayAsync(TimeSpan.FromMilliseconds(hour * 1000));
                await session.DelayAsync(TimeSpan.FromSeconds(1));
            }
        }

        [Session("17:00", "17:00+1")]
        public sealed partial class Night : Bot;

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sessions-format-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task It_repairs_whatever_has_a_fix_and_keeps_the_rest_as_it_was()
    {
        var bot = Path.Combine(_folder.FullName, "Bot.cs");
        await File.WriteAllTextAsync(bot, Broken);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "Bot.csproj"), ConsumerProject.Text("Library"));

        // What is malformed hides what is wrong with the times that it stands for: twice, as a person would.
        for (var round = 0; round < 2; round++)
        {
            var format = await Command.RunAsync(_folder.FullName, "format", "analyzers", "--severity", "warn", "--verbosity", "normal");
            Assert.True(format.ExitCode == 0, format.Output + format.Error);
        }

        Assert.Equal(Repaired, await File.ReadAllTextAsync(bot));
        var build = await Command.RunAsync(_folder.FullName, "build", "-o", "out", "-nologo");
        Assert.True(build.ExitCode == 0, build.Output);
    }
}
