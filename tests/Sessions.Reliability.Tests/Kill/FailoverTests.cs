using System.Globalization;
using Npgsql;
using Sessions.Journals;
using Sessions.Journals.Postgres.Tests.Support;
using Sessions.Reliability.Child.Http;
using Xunit.Abstractions;

namespace Sessions.Reliability.Kill;

/// <summary>
/// Two real processes share a journal in a real PostgreSQL and trade over HTTP with an exchange in a process of its own. The one that
/// runs the strategy is killed, stopped or drained, or the server restarts; then the exchange's book is audited, and who has sent what.
/// </summary>
public sealed class FailoverTests(PostgresServer server, ITestOutputHelper output) : IClassFixture<PostgresServer>
{
    /// <summary>Of each kind of account; SESSIONS_FAILOVERS for more.</summary>
    private const int Failovers = 6;
    private const int MostOrders = 5;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan _longestBefore = TimeSpan.FromMilliseconds(500);

    /// <summary>For orders, before something fails all the same.</summary>
    private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _lastRun = TimeSpan.FromSeconds(4);

    private readonly SortedDictionary<string, List<double>> _times = new(StringComparer.Ordinal);
    private readonly List<Waking> _wakings = [];

    [PostgresTheory]
    [InlineData(ExchangeTerms.Hedging)]
    [InlineData(ExchangeTerms.Netting)]
    public async Task Nothing_is_left_open_closed_twice_or_taken_from_others_when_machines_and_the_database_fail(string kind)
    {
        var seed = Number("SESSIONS_KILL_SEED") ?? Random.Shared.Next();
        output.WriteLine($"SESSIONS_KILL_SEED={seed}");
        var random = new Random(seed);
        var count = Number("SESSIONS_FAILOVERS") ?? Failovers;
        var began = TimeProvider.System.GetUtcNow();
        var database = await server.CreateDatabaseAsync();
        await using var journal = new PostgresJournal(database) { RetryFor = _patience };
        await journal.EnsureSchemaAsync(CancellationToken.None);
        await LeaseLog.BeginAsync(database);
        var looks = new JournalLooks(static () => []);
        using var exchange = await ExchangeProcess.StartAsync(kind, seed, began);
        var children = new List<ChildProcess>();
        try
        {
            children.Add(await ChildProcess.StartAsync(exchange.Account, database, began));
            children.Add(await ChildProcess.StartAsync(exchange.Account, database, began));
            // A run in which nothing is traded would prove nothing. On a busy machine there is less between two failures: then there are more.
            for (var (i, entries) = (0, 0); i < count || (i < 4 * count && entries < count); i++)
            {
                await OwnerAsync(database, children);
                await Task.WhenAny(exchange.OrderedAsync(random.Next(1, MostOrders)), Task.Delay(_longestWait));
                await Task.Delay(_longestBefore * random.NextDouble());
                await FailAsync(Plan(i), exchange, database, began, children);
                entries = EntriesOf(await LookAsync(journal, kind, exchange, looks));
            }

            await exchange.CalmAsync();
            await OwnerAsync(database, children);
            await Task.Delay(_lastRun);
            foreach (var child in children)
            {
                var (exitCode, error) = await child.StopAsync();
                Assert.True(exitCode == 0, error);
            }
        }
        finally
        {
            children.ForEach(static child => child.Dispose());
        }

        var audit = await LookAsync(journal, kind, exchange, looks);
        var (withoutLease, withinNotice) = LeaseAudit.Of(audit.Sent, await LeaseLog.ReadAsync(database), _wakings);
        string[] violations = [.. BookAudit.Of(audit, kind == ExchangeTerms.Hedging), .. withoutLease, .. looks.Violations];
        Report(kind, audit, looks, withinNotice, violations);

        Assert.Empty(violations);
        Assert.Empty(looks.Unfinished);
        Assert.Empty(looks.Unhandled);
        Assert.True(EntriesOf(audit) >= count, "too few entries to prove anything");
    }

    private static int EntriesOf(AuditMessage audit) => audit.Executions.Count(static line => line.Closes is null);

    private static int? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : null;

    /// <summary>Of ten failures five are kills, one of them with the server down; the rest is what else happens to machines and servers.</summary>
    private static string Plan(int number) => (number % 10) switch
    {
        1 => "server crashes",
        2 or 8 => "stands still",
        4 => "drained",
        5 => "killed with the server down",
        7 => "server restarts",
        _ => "killed",
    };

    /// <summary>The process that has the lease, and its number.</summary>
    private static async Task<(int Process, long Epoch)?> ReadOwnerAsync(string database)
    {
        try
        {
            return await PostgresServer.ExecuteAsync(database, """
                SELECT o.process || ' ' || s.epoch FROM sessions.strategy s JOIN sessions.owner o ON o.id = s.owner
                """) is string found && found.Split(' ') is [var process, var epoch]
                ? (int.Parse(process, CultureInfo.InvariantCulture), long.Parse(epoch, CultureInfo.InvariantCulture))
                : null;
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }

    private static async Task<(ChildProcess Child, long Epoch)> OwnerAsync(string database, List<ChildProcess> children)
    {
        (ChildProcess, long)? owner = null;
        await UntilAsync(async () =>
        {
            var found = await ReadOwnerAsync(database);
            var child = found is { } one ? children.Find(child => child.Id == one.Process && !child.HasExited) : null;
            owner = child is null ? null : (child, found!.Value.Epoch);
            return owner is not null;
        });
        return owner!.Value;
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < _patience, "nobody runs the strategy");
            await Task.Delay(_look);
        }
    }

    private static async Task<AuditMessage> LookAsync(PostgresJournal journal, string kind, ExchangeProcess exchange, JournalLooks looks)
    {
        var entries = await journal.ReadAsync(new StrategyIdentity(kind, "Hourly"), CancellationToken.None);
        var audit = await exchange.AuditAsync();
        looks.Look([.. audit.Handlers.Select(static run => (run.Phase, run.What, run.Session, run.Start))], entries);
        return audit;
    }

    private async Task FailAsync(string what, ExchangeProcess exchange, string database, DateTimeOffset began, List<ChildProcess> children)
    {
        var (owner, epoch) = await OwnerAsync(database, children);
        var start = TimeProvider.System.GetTimestamp();
        switch (what)
        {
            case "server crashes" or "server restarts":
                await server.StopAsync(what == "server crashes" ? "immediate" : "fast");
                await server.StartAsync();
                start = TimeProvider.System.GetTimestamp();
                children.ForEach(Wakes);
                await UntilAsync(async () => await ReadOwnerAsync(database) is not null);
                break;
            case "stands still":
                await owner.SignalAsync("STOP");
                await UntilOtherAsync(database, epoch);
                Note(what, start);

                // Some time between the two.
                Wakes(owner);
                await owner.SignalAsync("CONT");
                Wakes(owner);
                return;
            case "drained":
                var ended = owner.StopAsync();
                await UntilOtherAsync(database, epoch);
                Note(what, start);
                var (exitCode, error) = await ended;
                Assert.True(exitCode == 0, error);
                await ReplaceAsync(owner, exchange, database, began, children);
                return;
            default:
                if (what != "killed")
                {
                    await server.StopAsync("immediate");
                }

                await owner.KillAsync();
                if (what != "killed")
                {
                    await server.StartAsync();
                    start = TimeProvider.System.GetTimestamp();
                }

                await UntilOtherAsync(database, epoch);
                Note(what, start);
                await ReplaceAsync(owner, exchange, database, began, children);
                return;
        }

        Note(what, start);
    }

    private static Task UntilOtherAsync(string database, long epoch) => UntilAsync(
        async () => await ReadOwnerAsync(database) is { } owner && owner.Epoch > epoch);

    private static async Task ReplaceAsync(ChildProcess owner, ExchangeProcess exchange, string database, DateTimeOffset began, List<ChildProcess> children)
    {
        children.Remove(owner);
        owner.Dispose();
        children.Add(await ChildProcess.StartAsync(exchange.Account, database, began));
    }

    private void Wakes(ChildProcess child) => _wakings.Add(new Waking(TimeProvider.System.GetUtcNow(), child.Id));

    private void Note(string what, long start)
    {
        if (!_times.TryGetValue(what, out var times))
        {
            _times[what] = times = [];
        }

        times.Add(TimeProvider.System.GetElapsedTime(start).TotalSeconds);
    }

    private void Report(string kind, AuditMessage audit, JournalLooks looks, int withinNotice, string[] violations)
    {
        foreach (var (what, times) in _times)
        {
            times.Sort();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{kind}, {what}: {times.Count} times, after {times[times.Count / 2]:0.00} s (median), {times[(int)(times.Count * 0.95)]:0.00} s (p95)"));
        }

        output.WriteLine($"{looks.Occurrences} occurrences, {EntriesOf(audit)} entries filled, "
            + $"{audit.Executions.Count(static line => line.Closes is not null)} closes, {audit.Repeated} orders again under their id; "
            + $"{audit.Sent.Length} orders sent, {withinNotice} of them within a second after the lease was lost, or the process woke");
        foreach (var line in looks.Unfinished.Concat(looks.Unhandled).Concat(violations)
            .Concat(violations.Length == 0 ? [] : audit.Executions.Select(static line => line.ToString())))
        {
            output.WriteLine(line);
        }
    }
}
