using System.Globalization;
using Sessions.Reliability.Child.Http;
using Sessions.Reliability.Support;
using Xunit.Abstractions;

namespace Sessions.Reliability.Kill;

/// <summary>
/// A real process is killed at random moments while it trades over HTTP with an exchange in a process of its own, where anything may
/// go wrong on the way there, in the exchange and on the way back. Then the exchange's book is audited.
/// </summary>
public sealed class ExchangeKillTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>Of both kinds of account together; SESSIONS_KILLS for more.</summary>
    private const int Kills = 32;
    private const int MostOrders = 7;

    /// <summary>Into the waits that follow the last order of a life.</summary>
    private static readonly TimeSpan _longestAfterwards = TimeSpan.FromMilliseconds(1_000);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _lastRun = TimeSpan.FromSeconds(3);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(ExchangeTerms.Hedging)]
    [InlineData(ExchangeTerms.Netting)]
    public async Task Nothing_is_left_open_closed_twice_or_taken_from_others_behind_a_network_that_fails(string kind)
    {
        var seed = Number("SESSIONS_KILL_SEED") ?? Random.Shared.Next();
        output.WriteLine($"SESSIONS_KILL_SEED={seed}");
        var kills = Math.Max(1, (Number("SESSIONS_KILLS") ?? Kills) / 2);
        var random = new Random(seed);
        var began = TimeProvider.System.GetUtcNow();
        var looks = new JournalLooks(_folder.Journal);
        using var exchange = await ExchangeProcess.StartAsync(kind, seed, began);
        var audit = await exchange.AuditAsync();

        // A run in which nothing happens would prove nothing. On a busy machine a life has fewer orders: then there are more lives.
        var killed = 0;
        for (; killed < kills || (killed < 4 * kills && Missing(audit, looks, kind, kills) is not ""); killed++)
        {
            var ordered = exchange.OrderedAsync(random.Next(1, MostOrders));
            using var child = await ChildProcess.StartAsync(exchange.Account, _folder.Journal, began);
            await Task.WhenAny(ordered, Task.Delay(_patience));
            await Task.Delay(_longestAfterwards * random.NextDouble());
            Assert.False(child.HasExited, child.HasExited ? $"the child has ended by itself: {await child.EndAsync()}" : "");
            await child.KillAsync();
            audit = await exchange.AuditAsync();
            looks.Look(HandlersOf(audit));
        }

        await exchange.CalmAsync();
        using var last = await ChildProcess.StartAsync(exchange.Account, _folder.Journal, began);
        await Task.Delay(_lastRun);
        var (exitCode, error) = await last.StopAsync();
        audit = await exchange.AuditAsync();
        looks.Look(HandlersOf(audit));
        string[] violations = [.. BookAudit.Of(audit, kind == ExchangeTerms.Hedging), .. looks.Violations];
        Report(kind, killed, audit, looks, violations);

        Assert.True(exitCode == 0, error);
        Assert.Empty(violations);
        Assert.Empty(looks.Unfinished);
        Assert.Empty(looks.Unhandled);
        Assert.Equal("", Missing(audit, looks, kind, kills));
    }

    private static int? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : null;

    /// <summary>What has not happened yet, so that the run would prove too little.</summary>
    private static string Missing(AuditMessage audit, JournalLooks looks, string kind, int kills)
    {
        // A position's ticket stays its symbol where the account nets.
        var faults = audit.Faults.Where(static fault => fault.Value == 0).Select(static fault => fault.Key)
            .Where(fault => kind == ExchangeTerms.Hedging || fault != "NewTicket");
        string[] others =
        [
            looks.Occurrences < kills / 2 ? $"{looks.Occurrences} occurrences" : "",
            Opened(audit) < kills ? $"{Opened(audit)} entries" : "",
            looks.Moments < 3 ? $"{looks.Moments} moments" : "",
        ];
        return string.Join(", ", faults.Concat(others.Where(static other => other is not "")));
    }

    private static int Opened(AuditMessage audit) => audit.Executions.Count(static line => line.Closes is null);

    private static (string Phase, string What, string Session, long Start)[] HandlersOf(AuditMessage audit) =>
        [.. audit.Handlers.Select(static run => (run.Phase, run.What, run.Session, run.Start))];

    private void Report(string kind, int killed, AuditMessage audit, JournalLooks looks, string[] violations)
    {
        output.WriteLine($"{kind}: {killed} kills, {looks.Occurrences} occurrences, {audit.Handlers.Count(static run => run.Phase == "begun")} handler runs");
        output.WriteLine($"{Opened(audit)} entries filled, {audit.Executions.Length - Opened(audit)} closes, {audit.Repeated} orders again under their id, "
            + $"{audit.Refused.Count(BookAudit.IsOwn)} closes of the bot's own by an old list");
        foreach (var line in audit.Faults.Select(static fault => $"{fault.Key}: {fault.Value}").Concat(looks.Deaths).Concat(looks.Unfinished).Concat(violations)
            .Concat(violations.Length == 0 ? [] : audit.Executions.Select(static line => line.ToString())))
        {
            output.WriteLine(line);
        }
    }
}
