using Sessions.Journals.Contract;
using Sessions.Journals.Postgres.Tests.Support;

namespace Sessions.Journals.Postgres.Tests.Journal;

[Collection(PostgresCollection.Name)]
public sealed class PostgresContractTests(PostgresServer server)
{
    public static TheoryData<string> Checks => [.. JournalContract.Checks.Select(static check => check.Name)];

    [PostgresTheory]
    [MemberData(nameof(Checks))]
    public async Task A_journal_in_PostgreSQL_keeps_every_promise(string check)
    {
        var connectionString = await server.CreateDatabaseAsync();

        var result = await new Contract(connectionString).RunAsync(check);

        Assert.True(result.Outcome == ContractOutcome.Kept, result.ToString());
    }

    private sealed class Contract(string connectionString) : JournalContract
    {
        protected override async ValueTask<ContractJournal> CreateAsync(CancellationToken cancellationToken)
        {
            var journal = Open();
            await journal.EnsureSchemaAsync(cancellationToken);
            return new ContractJournal(journal)
            {
                OpenElsewhere = () => ValueTask.FromResult<ISessionJournal>(Open()),

                // What the system does for one that dies: its connections are closed, and nothing is written any more.
                Crash = journal.DisposeAsync,
                StandStill = () =>
                {
                    journal.StandStill(true);
                    return ValueTask.FromResult<IAsyncDisposable>(new Undo(() =>
                    {
                        journal.StandStill(false);
                        return Task.CompletedTask;
                    }));
                },
                TakesOver = true,
                Fail = async () =>
                {
                    await PostgresServer.ExecuteAsync(connectionString, "ALTER SCHEMA sessions RENAME TO away");
                    return new Undo(() => PostgresServer.ExecuteAsync(connectionString, "ALTER SCHEMA away RENAME TO sessions"));
                },
                Patience = TimeSpan.FromSeconds(60),
                Release = journal.DisposeAsync,
            };
        }

        private PostgresJournal Open() => new(connectionString) { TakeOverAfter = TimeSpan.FromSeconds(3) };
    }

    private sealed class Undo(Func<Task> undo) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await undo();
    }
}
