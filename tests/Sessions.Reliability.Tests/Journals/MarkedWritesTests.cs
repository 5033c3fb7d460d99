using Microsoft.Data.Sqlite;
using Sessions.Journals;
using Sessions.Journals.Storage;
using Sessions.Reliability.Support;

namespace Sessions.Reliability.Journals;

/// <summary>A journal's mark while strategies write.</summary>
public sealed class MarkedWritesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_mark_follows_every_write_and_is_never_ahead()
    {
        using var journal = new SqliteJournal(_folder.Journal);
        await using var part = await RecordPart.OpenAsync(journal, Records.Strategy);
        for (var i = 0; i < 40; i++)
        {
            await part.WriteAsync(Records.Holding(i + 1));
            await journal.CheckAsync(CancellationToken.None);
            await part.ReadAsync();

            Assert.Equal(WritesOf(_folder.Journal), JournalMark.Read(_folder.Journal).Writes);
            Assert.Equal(i + 3, JournalMark.Read(_folder.Journal).Writes);
        }
    }

    [Fact]
    public async Task Two_processes_that_write_by_turns_mark_one_journal()
    {
        using var ours = new SqliteJournal(_folder.Journal);
        using var theirs = new SqliteJournal(_folder.Journal);
        await Task.WhenAll(new[] { ours, theirs }.Select(static (journal, number) => Task.Run(async () =>
        {
            await using var part = await RecordPart.OpenAsync(journal, Records.Strategy with { Instance = $"{number}" });
            for (var i = 1; i < 100; i++)
            {
                await part.WriteAsync(Records.Holding(i));
            }
        })));

        Assert.InRange(WritesOf(_folder.Journal) - JournalMark.Read(_folder.Journal).Writes, 0, 1);
    }

    private static long WritesOf(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT writes FROM meta";
        return (long)command.ExecuteScalar()!;
    }
}
