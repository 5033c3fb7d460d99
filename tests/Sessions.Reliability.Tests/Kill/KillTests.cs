using System.Globalization;
using Microsoft.Data.Sqlite;
using Sessions.Closing;
using Sessions.Journals;
using Sessions.Journals.Records;
using Sessions.Reliability.Child;
using Sessions.Reliability.Support;
using Xunit.Abstractions;

namespace Sessions.Reliability.Kill;

/// <summary>A real process is killed at random moments and started again, against an account that goes on in another process.</summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Kills = 200;
    private const int MostRequests = 26;
    private const int LongestAfterwards = 15;

    /// <summary>For a child that has nothing more to ask, because it is being killed too early again and again.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan _lastRun = TimeSpan.FromSeconds(2);

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<(string Session, long Start), Occurrence> _occurrences = [];
    private readonly HashSet<(string What, string Session, long Start)> _done = [];
    private readonly SortedDictionary<string, int> _moments = new(StringComparer.Ordinal);
    private int _seen;
    private int _kills;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nothing_is_lost_done_twice_or_left_open_however_often_a_process_is_killed()
    {
        var seed = Environment.GetEnvironmentVariable("SESSIONS_KILL_SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        output.WriteLine($"SESSIONS_KILL_SEED={seed}");
        var random = new Random(seed);
        var began = TimeProvider.System.GetUtcNow();
        var socket = _folder.File("broker");
        using var broker = new BrokerServer(socket, new ScaledTimeProvider(began));

        // A run in which nothing happens would prove nothing. On a busy machine a life has fewer orders: then there are more lives.
        for (; _kills < Kills || (_kills < 2 * Kills && !HasEnoughHappened(broker)); _kills++)
        {
            // Its life is counted in requests, not in time: a machine that is busy must not make all lives short.
            var requests = broker.RequestsAsync(random.Next(1, MostRequests));
            using var child = await ChildProcess.StartAsync(socket, _folder.Journal, began);
            await Task.WhenAny(requests, Task.Delay(_patience));
            await Task.Delay(random.Next(LongestAfterwards));
            Assert.False(child.HasExited, "the child has ended by itself");
            await child.KillAsync();
            Inspect(broker);
        }

        using var last = await ChildProcess.StartAsync(socket, _folder.Journal, began);
        await Task.Delay(_lastRun);
        var (exitCode, error) = await last.StopAsync();
        Inspect(broker);
        Report(broker);

        Assert.True(exitCode == 0, error);
        Assert.Empty(broker.Violations);
        Assert.Equal(0, broker.Open);
        Assert.DoesNotContain(_occurrences.Values, occurrence => !occurrence.IsOver);
        Assert.DoesNotContain(_occurrences, occurrence => occurrence.Value is { IsHandled: true, IsEnded: true } && !_done.Contains(("end", occurrence.Key.Session, occurrence.Key.Start)));

        Assert.True(HasEnoughHappened(broker), "too little happened");
    }

    [Fact]
    public async Task A_second_process_is_refused_and_the_first_goes_on()
    {
        var began = TimeProvider.System.GetUtcNow();
        var socket = _folder.File("broker");
        using var broker = new BrokerServer(socket, new ScaledTimeProvider(began));
        using var first = await ChildProcess.StartAsync(socket, _folder.Journal, began);
        await OpensAsync(first, broker, 1);

        using var second = await ChildProcess.StartAsync(socket, _folder.Journal, began);
        var (exitCode, error) = await second.EndAsync();
        await OpensAsync(first, broker, broker.Opened + 5);

        Assert.Equal(3, exitCode);
        Assert.Contains("'Hourly' on account 'remote' runs already, in process ", error, StringComparison.Ordinal);
        Assert.Equal(0, (await first.StopAsync()).ExitCode);
        Assert.Equal(0, broker.Open);
        Assert.Empty(broker.Violations);
    }

    private bool HasEnoughHappened(BrokerServer broker) => _occurrences.Count > Kills / 2 && broker.Closed > Kills && _moments.Count >= 4;

    private static async Task OpensAsync(ChildProcess child, BrokerServer broker, int positions)
    {
        while (broker.Opened < positions)
        {
            Assert.False(child.HasExited, "the child has ended by itself");
            await Task.Delay(10);
        }
    }

    /// <summary>What the journal says between two runs, held against what the broker saw of the last one.</summary>
    private void Inspect(BrokerServer broker)
    {
        // What ran since the last look was begun with what the journal said then.
        var handlers = broker.TakeHandlers();
        foreach (var (phase, what, session, start) in handlers[_seen..])
        {
            var before = _occurrences.GetValueOrDefault((session, start));
            if (phase == "begun" && (what == "start" ? before?.IsStarted : before?.IsHandled) == true)
            {
                broker.Violations.Add($"the {what} handler of {session} ran again though it was on record as done");
            }

            if (phase == "done")
            {
                _done.Add((what, session, start));
            }
        }

        _seen = handlers.Count;
        Occurrence? last = null;
        foreach (var (session, start, occurrence) in Read())
        {
            _occurrences[(session, start)] = occurrence;
            last = occurrence;
        }

        var moment = last?.Moment ?? "before anything";
        _moments[moment] = _moments.GetValueOrDefault(moment) + 1;
    }

    private List<(string Session, long Start, Occurrence Occurrence)> Read()
    {
        using var connection = new SqliteConnection($"Data Source={_folder.Journal};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT key, sequence, value FROM entry WHERE (key LIKE 'occurrence/%' OR key LIKE 'closing/%') AND value IS NOT NULL";
        using var reader = command.ExecuteReader();
        var records = new List<object>();
        while (reader.Read())
        {
            records.Add(RecordCodecs.Read(new JournalEntry(reader.GetString(0), reader.GetInt64(1), reader.GetFieldValue<byte[]>(2)), null));
        }

        var closings = records.OfType<ClosingState>().Where(static closing => closing.Stage >= ClosingStage.Decided).ToArray();
        return [.. records.OfType<OccurrenceRecord>().OrderBy(static record => record.Start).Select(record => (record.Session, record.Start.UtcTicks, new Occurrence(
            record.StartedAt is not null, record.EndingAt is not null, record.HandledAt is not null, Array.Exists(closings, closing => closing.Name.Contains(record.ClosingPrefix(string.Empty), StringComparison.Ordinal)), record.EndedAt is not null, record.SuspendedAt is not null)))];
    }

    private void Report(BrokerServer broker)
    {
        var handlers = broker.TakeHandlers();
        var again = handlers.Where(static run => run.Phase == "begun").GroupBy(static run => (run.What, run.Session, run.Start)).Count(static runs => runs.Count() > 1);
        output.WriteLine($"{_kills} kills, {_occurrences.Count} occurrences, {broker.Opened} positions opened, {broker.Closed} closed, {broker.Repeated} orders sent again under their id");
        output.WriteLine($"{handlers.Count(static run => run.Phase == "begun")} handler runs, {again} handlers run again after a kill inside them, {broker.Violations.Count} violations");
        foreach (var (moment, count) in _moments)
        {
            output.WriteLine($"killed {moment}: {count}");
        }

        foreach (var ((session, start), occurrence) in _occurrences.Where(static pair => !pair.Value.IsOver))
        {
            output.WriteLine($"not over: {session} of {new DateTime(start, DateTimeKind.Utc):u}: {occurrence}");
        }
    }

    private sealed record Occurrence(bool IsStarted, bool IsEnding, bool IsHandled, bool IsDecided, bool IsEnded, bool IsSuspended)
    {
        public bool IsOver => IsEnded || IsSuspended;

        public string Moment => IsEnded ? "between two sessions"
            : IsDecided ? "while closing"
            : IsHandled ? "after the handler"
            : IsEnding ? "as it ends"
            : IsStarted ? "while open"
            : "as it starts";
    }
}
