using Sessions.Journals;
using Sessions.Journals.Leases;

namespace Sessions.Tool.Journals;

// docs/decisions.md 241
/// <summary>
/// A journal in PostgreSQL, which several machines may use at once. It is named by server and database: what else says how to connect
/// may be secret.
/// </summary>
internal sealed class ServerSource(PostgresJournal journal) : JournalSource(journal.Where, journal.Where)
{
    public override ISessionJournal Journal => journal;

    public override async ValueTask<JournalOverview> ReadAsync(CancellationToken cancellationToken)
    {
        var contents = await journal.ReadContentsAsync(cancellationToken);
        var connected = contents.Processes.Where(static process => process.HasMark).ToDictionary(static process => process.Id);
        var running = contents.Strategies.Select(static strategy => strategy.Owner).ToHashSet();
        return new JournalOverview(
            [
                .. contents.Strategies.Select(known => new JournaledStrategy(
                    known.Strategy,
                    connected.TryGetValue(known.Owner, out var owner) ? ProcessOf(owner) : null,
                    StateReader.Read(known.Strategy, known.Entries, contents.OfAll))),
            ],
            StateReader.ReadHalts(contents.OfAll).SingleOrDefault(),
            [.. contents.Processes.Where(process => process is { HasMark: true, IsSilent: false } && !running.Contains(process.Id)).Select(ProcessOf)]);
    }

    public override void Dispose() => journal.Dispose();

    private static JournalProcess ProcessOf(KnownProcess process) => new(process.Number, process.Machine, process.IsSilent ? process.SinceBeat : null);
}
