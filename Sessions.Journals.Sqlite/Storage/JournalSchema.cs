using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Sessions.Journals.Storage;

// docs/decisions.md 166, 196
/// <summary>The tables, and which version of them a file has.</summary>
internal static class JournalSchema
{
    /// <summary>"Sess" in ASCII, by which a file is known as a journal.</summary>
    private const long ApplicationId = 0x53657373;
    private const long Version = 2;

    /// <summary>Writes to the file what stands there.</summary>
    public static string Touch { get; } = FormattableString.Invariant($"PRAGMA user_version = {Version}");

    /// <summary>Which journal it is, how many writes and how many writes of commands it has had, and the epoch at which a new strategy begins.</summary>
    private const string Meta = """
        CREATE TABLE meta (id TEXT NOT NULL, writes INTEGER NOT NULL, commands INTEGER NOT NULL, epoch INTEGER NOT NULL);
        CREATE TABLE entry (strategy INTEGER NOT NULL, key TEXT NOT NULL, sequence INTEGER NOT NULL, value BLOB, PRIMARY KEY (strategy, key)) WITHOUT ROWID;
        CREATE INDEX removed ON entry (strategy) WHERE value IS NULL;
        CREATE INDEX command ON entry (strategy) WHERE key >= 'command/' AND key < 'command0';
        """;

    private const string Strategies = """
        CREATE TABLE strategy (
            key INTEGER PRIMARY KEY, account TEXT NOT NULL, strategy_id TEXT NOT NULL, instance TEXT NOT NULL,
            epoch INTEGER NOT NULL DEFAULT 0, owner TEXT, process INTEGER,
            UNIQUE (account, strategy_id, instance), CHECK (length(account) <= 256 AND length(strategy_id) <= 256 AND length(instance) <= 256));
        """;

    /// <summary>Makes the tables, or finds out whether those that are there can be used.</summary>
    /// <param name="connection">The file.</param>
    /// <param name="path">Its path.</param>
    /// <param name="accepts">Whether it is used though it may have gone back in time.</param>
    /// <exception cref="JournalException">The file is of another program, of a version that is not known yet, or may have gone back in time.</exception>
    public static OpenedJournal Prepare(SqliteConnection connection, string path, bool accepts)
    {
        // Before anything is written: what is not ours stays as it is. The mark comes first, since writes go on meanwhile.
        var marked = JournalMark.Read(path);
        var version = KnownVersion(connection, path);
        var doubt = version == Version ? null : marked.Doubt(path, version == 0 ? null : Guid.Empty, 0);
        ThrowIf(version == 0 || marked.IsThere ? doubt : null, accepts);
        if (JournalFile.Execute(connection, "PRAGMA journal_mode = WAL") is not "wal")
        {
            throw new JournalException($"The journal '{path}' lies where SQLite cannot keep a write-ahead log; put it on a local disk.");
        }

        if (version == Version)
        {
            ThrowIfDamaged(connection);
            doubt = Doubt(connection, path, marked) is null ? null : Doubt(connection, path, JournalMark.Read(path));
            ThrowIf(doubt, accepts);
            return Open(connection, path, marked, doubt is not null);
        }

        // The mark is there first: a journal without one would be doubted where its process dies between the two.
        JournalMark.Open(path).Dispose();
        Make(connection, path, version);
        return Open(connection, path, marked, doubt is not null && (version == 0 || marked.IsThere));
    }

    private static void ThrowIf(string? doubt, bool accepts)
    {
        if (doubt is not null && !accepts)
        {
            throw new JournalException(doubt);
        }
    }

    private static void ThrowIfDamaged(SqliteConnection connection)
    {
        if (JournalFile.Execute(connection, "PRAGMA quick_check(1)") is not "ok")
        {
            throw new SqliteException("quick_check found damage", Errors.Corrupt);
        }
    }

    /// <summary>Makes the tables of this version, in which everything stands that stood in those of the last.</summary>
    private static void Make(SqliteConnection connection, string path, long version)
    {
        if (version > 0)
        {
            ThrowIfDamaged(connection);
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        if (Read(connection).Version == version)
        {
            JournalFile.Execute(connection, Meta);
            JournalFile.Execute(connection, $"INSERT INTO meta VALUES ('{Guid.NewGuid():N}', 1, 0, 0)");
            if (version == 0)
            {
                JournalFile.Execute(connection, Strategies);
            }
            else
            {
                VersionOne.Move(new EntryTable(connection), path);
            }

            JournalFile.Execute(connection, FormattableString.Invariant($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}"));
        }

        transaction.Commit();
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "What is given has it.")]
    private static OpenedJournal Open(SqliteConnection connection, string path, MarkedState marked, bool isInDoubt)
    {
        if (isInDoubt)
        {
            // Every epoch that was lost with a write is passed over, so that no order id of then is used again.
            var before = ReadMeta(connection).Writes;
            var lost = FormattableString.Invariant($"{1_000_000 + Math.Max(0, marked.Writes - before)}");
            JournalFile.Execute(
                connection,
                FormattableString.Invariant($"BEGIN IMMEDIATE; UPDATE meta SET writes = {Math.Max(before, marked.Writes) + 1}, commands = commands + 1, epoch = epoch + {lost}; ")
                + $"UPDATE strategy SET epoch = epoch + {lost}; COMMIT");
        }

        var (id, writes) = ReadMeta(connection);
        var mark = JournalMark.Open(path);
        mark.Begin(id, writes, isInDoubt);
        return new OpenedJournal(connection, mark, isInDoubt);
    }

    private static string? Doubt(SqliteConnection connection, string path, MarkedState marked)
    {
        var (id, writes) = ReadMeta(connection);
        return marked.Doubt(path, id, writes);
    }

    private static (Guid Id, long Writes) ReadMeta(SqliteConnection connection) =>
        JournalFile.Execute(connection, "SELECT id || ' ' || writes FROM meta") is string meta && meta.Split(' ') is [var id, var writes]
            && Guid.TryParse(id, out var journal) && long.TryParse(writes, CultureInfo.InvariantCulture, out var count)
            ? (journal, count)
            : throw new SqliteException("the table meta says nothing", Errors.Corrupt);

    /// <summary>Whether nobody has made anything of the file yet.</summary>
    public static bool IsEmpty(SqliteConnection connection) =>
        Read(connection) is (Application: 0, Version: 0) && (long)JournalFile.Execute(connection, "SELECT count(*) FROM sqlite_schema")! == 0;

    private static (long Application, long Version) Read(SqliteConnection connection) =>
        ((long)JournalFile.Execute(connection, "PRAGMA application_id")!, (long)JournalFile.Execute(connection, "PRAGMA user_version")!);

    private static long KnownVersion(SqliteConnection connection, string path)
    {
        // As it is at one moment: another process may be making it just now.
        using var transaction = connection.BeginTransaction(deferred: true);
        var (application, version) = Read(connection);
        if (application != ApplicationId && !IsEmpty(connection))
        {
            throw new JournalException($"The file '{path}' is a database of another program, not a journal. Nothing was changed; name another file.");
        }

        // A view in a table's place may have rows without end, and a trigger does what nobody asked for.
        const string NoTables = "SELECT type FROM sqlite_schema WHERE type IN ('view', 'trigger') OR sql LIKE 'CREATE VIRTUAL%' LIMIT 1";
        if (JournalFile.Execute(connection, NoTables) is string other)
        {
            var what = other == "table" ? "virtual table" : other;
            throw new JournalException(
                $"The file '{path}' is no journal: it has a {what}, and a journal has tables alone. Nothing was changed; name another file.");
        }

        if (version > Version)
        {
            throw new JournalException(
                $"The journal '{path}' is of version {version}, written by a newer release; this one knows version {Version}. Nothing was changed; run the newer release.");
        }

        return version;
    }
}
