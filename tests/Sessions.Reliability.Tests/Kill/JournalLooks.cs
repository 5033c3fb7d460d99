using Microsoft.Data.Sqlite;
using Sessions.Closing;
using Sessions.Journals;
using Sessions.Journals.Records;

namespace Sessions.Reliability.Kill;

/// <summary>What the journal says between the lives of a bot, held against the handlers that have run in the last of them.</summary>
internal sealed class JournalLooks(Func<IEnumerable<JournalEntry>> read)
{
    private readonly Dictionary<(string Session, long Start), Occurrence> _occurrences = [];
    private readonly HashSet<(string What, string Session, long Start)> _done = [];
    private readonly SortedDictionary<string, int> _moments = new(StringComparer.Ordinal);
    private int _seen;

    /// <summary>Of a journal in a file.</summary>
    public JournalLooks(string journal)
        : this(() => ReadFile(journal))
    {
    }

    /// <summary>The handlers that ran again though it was on record that they were done.</summary>
    public List<string> Violations { get; } = [];

    public int Occurrences => _occurrences.Count;

    /// <summary>At how many different moments of an occurrence the bot has died.</summary>
    public int Moments => _moments.Count;

    /// <summary>The occurrences that are not over, though the bot was stopped in order.</summary>
    public IEnumerable<string> Unfinished => _occurrences.Where(static pair => !pair.Value.IsOver).Select(static pair =>
        $"not over: {pair.Key.Session} of {new DateTime(pair.Key.Start, DateTimeKind.Utc):u}: {pair.Value}");

    /// <summary>The occurrences whose end is on record without the handler that it was to run.</summary>
    public IEnumerable<string> Unhandled => _occurrences.Where(pair => pair.Value is { IsHandled: true, IsEnded: true } && !_done.Contains(("end", pair.Key.Session, pair.Key.Start)))
        .Select(static pair => $"its handler is on record and never came to its end: {pair.Key.Session} of {new DateTime(pair.Key.Start, DateTimeKind.Utc):u}, {pair.Value.Failure ?? "done"}");

    /// <summary>How often the bot has died at which moment.</summary>
    public IEnumerable<string> Deaths => _moments.Select(static moment => $"killed {moment.Key}: {moment.Value}");

    /// <param name="handlers">All runs of handlers until now: what ran since the last look was begun with what the journal said then.</param>
    public void Look(IReadOnlyList<(string Phase, string What, string Session, long Start)> handlers) => Look(handlers, Read(read()));

    private void Look(
        IReadOnlyList<(string Phase, string What, string Session, long Start)> handlers, List<(string Session, long Start, Occurrence Occurrence)> found)
    {
        foreach (var (phase, what, session, start) in handlers.Skip(_seen))
        {
            var before = _occurrences.GetValueOrDefault((session, start));
            if (phase == "begun" && (what == "start" ? before?.IsStarted : before?.IsHandled) == true)
            {
                Violations.Add($"the {what} handler of {session} ran again though it was on record as done");
            }

            if (phase == "done")
            {
                _done.Add((what, session, start));
            }
        }

        _seen = handlers.Count;
        Occurrence? last = null;
        foreach (var (session, start, occurrence) in found)
        {
            _occurrences[(session, start)] = occurrence;
            last = occurrence;
        }

        var moment = last?.Moment ?? "before anything";
        _moments[moment] = _moments.GetValueOrDefault(moment) + 1;
    }

    /// <summary>The same, where what the journal says was read before the handlers were asked for: meanwhile a bot may have gone on.</summary>
    public void Look(IReadOnlyList<(string Phase, string What, string Session, long Start)> handlers, IEnumerable<JournalEntry> entries)
    {
        var found = Read(entries);
        Look(handlers, found);

        // What was begun and is not there any more has ended since the last look, and is forgotten.
        foreach (var (key, occurrence) in _occurrences.Where(known => !found.Exists(one => (one.Session, one.Start) == known.Key)).ToList())
        {
            _occurrences[key] = occurrence with { IsEnded = true };
        }
    }

    private static List<JournalEntry> ReadFile(string journal)
    {
        using var connection = new SqliteConnection($"Data Source={journal};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT key, sequence, value FROM entry WHERE value IS NOT NULL";
        using var reader = command.ExecuteReader();
        var entries = new List<JournalEntry>();
        while (reader.Read())
        {
            entries.Add(new JournalEntry(reader.GetString(0), reader.GetInt64(1), reader.GetFieldValue<byte[]>(2)));
        }

        return entries;
    }

    private static List<(string Session, long Start, Occurrence Occurrence)> Read(IEnumerable<JournalEntry> entries)
    {
        var records = entries.Where(static entry => !entry.IsRemoved && (entry.IsOccurrence || entry.Key.StartsWith("closing/", StringComparison.Ordinal)))
            .Select(static entry => RecordCodecs.Read(entry, null)).ToList();
        var closings = records.OfType<ClosingState>().Where(static closing => closing.Stage >= ClosingStage.Decided).ToArray();
        return [.. records.OfType<OccurrenceRecord>().OrderBy(static record => record.Start).Select(record => (record.Session, record.Start.UtcTicks, new Occurrence(
            record.StartedAt is not null, record.EndingAt is not null, record.HandledAt is not null, Array.Exists(closings, closing => closing.Name.Contains(record.ClosingPrefix(string.Empty), StringComparison.Ordinal)), record.EndedAt is not null, record.SuspendedAt is not null, record.HandlerFailure)))];
    }

    private sealed record Occurrence(bool IsStarted, bool IsEnding, bool IsHandled, bool IsDecided, bool IsEnded, bool IsSuspended, string? Failure)
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
