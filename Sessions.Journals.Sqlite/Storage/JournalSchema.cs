using Microsoft.Data.Sqlite;

namespace Sessions.Journals.Storage;

// docs/decisions.md 166
/// <summary>The tables, and which version of them a file has.</summary>
internal static class JournalSchema
{
    /// <summary>"Sess" in ASCII, by which a file is known as a journal.</summary>
    private const long ApplicationId = 0x53657373;
    private const long Version = 1;

    /// <summary>Writes to the file what stands there.</summary>
    public static string Touch { get; } = FormattableString.Invariant($"PRAGMA user_version = {Version}");

    // Instants are ticks of 100 ns since the year 1, UTC; volumes and prices are decimal texts, since SQLite's numbers round.
    private const string Tables = """
        CREATE TABLE strategy (
            key INTEGER PRIMARY KEY, account TEXT NOT NULL, strategy_id TEXT NOT NULL, instance TEXT NOT NULL,
            epoch INTEGER NOT NULL DEFAULT 0, owner TEXT, process INTEGER,
            UNIQUE (account, strategy_id, instance), CHECK (length(account) <= 256 AND length(strategy_id) <= 256 AND length(instance) <= 256));
        CREATE TABLE occurrence (
            strategy INTEGER NOT NULL, start INTEGER NOT NULL, session TEXT NOT NULL CHECK (length(session) <= 256),
            "end" INTEGER NOT NULL, date INTEGER NOT NULL, time_zone TEXT NOT NULL CHECK (length(time_zone) <= 256), on_end INTEGER NOT NULL,
            custom_end TEXT CHECK (length(custom_end) <= 1024), scope INTEGER NOT NULL, keep_orders INTEGER NOT NULL, begun_at INTEGER NOT NULL,
            started_at INTEGER, ending_at INTEGER, end_reason INTEGER NOT NULL, handler_started_at INTEGER, handled_at INTEGER,
            handler_failure TEXT CHECK (length(handler_failure) <= 1024), closing TEXT CHECK (length(closing) <= 256), closing_action INTEGER NOT NULL,
            decided_at INTEGER, suspensions INTEGER NOT NULL, suspended_at INTEGER, ended_at INTEGER, outcome INTEGER NOT NULL,
            PRIMARY KEY (strategy, start, session)) WITHOUT ROWID;
        CREATE INDEX unfinished ON occurrence (strategy, start) WHERE ended_at IS NULL;
        CREATE TABLE "close" (
            strategy INTEGER NOT NULL, start INTEGER NOT NULL, session TEXT NOT NULL, closing TEXT NOT NULL, position TEXT NOT NULL CHECK (length(position) <= 256),
            symbol TEXT NOT NULL CHECK (length(symbol) <= 256), side INTEGER NOT NULL, position_volume TEXT NOT NULL, volume TEXT NOT NULL, open_price TEXT NOT NULL,
            opened_at INTEGER NOT NULL, tag TEXT CHECK (length(tag) <= 1024), attempts INTEGER NOT NULL, pending TEXT CHECK (length(pending) <= 1024),
            filled TEXT NOT NULL, confirmed INTEGER NOT NULL,
            PRIMARY KEY (strategy, start, session, closing, position)) WITHOUT ROWID;
        CREATE TABLE "order" (
            strategy INTEGER NOT NULL, client_order_id TEXT NOT NULL CHECK (length(client_order_id) <= 1024), symbol TEXT NOT NULL CHECK (length(symbol) <= 256),
            side INTEGER NOT NULL, volume TEXT NOT NULL, position TEXT CHECK (length(position) <= 256), sent_at INTEGER NOT NULL, filled TEXT NOT NULL, settled_at INTEGER,
            PRIMARY KEY (strategy, client_order_id)) WITHOUT ROWID;
        CREATE INDEX unsettled ON "order" (strategy, sent_at) WHERE settled_at IS NULL;
        CREATE TABLE ledger (
            strategy INTEGER NOT NULL, key TEXT NOT NULL CHECK (length(key) <= 256), symbol TEXT NOT NULL, volume TEXT NOT NULL,
            PRIMARY KEY (strategy, key)) WITHOUT ROWID;
        CREATE TABLE halt (
            strategy INTEGER PRIMARY KEY, halted_at INTEGER NOT NULL, flatten INTEGER NOT NULL, reason TEXT CHECK (length(reason) <= 1024), released_at INTEGER);
        CREATE TABLE acknowledgment (
            strategy INTEGER NOT NULL, start INTEGER NOT NULL, session TEXT NOT NULL, at INTEGER NOT NULL, note TEXT CHECK (length(note) <= 1024),
            PRIMARY KEY (strategy, start, session)) WITHOUT ROWID;
        """;

    /// <exception cref="JournalException">The file is of another program, or of a version that is not known yet.</exception>
    public static void Prepare(SqliteConnection connection, string path)
    {
        // Before anything is written: what is not ours stays as it is.
        var version = KnownVersion(connection, path);
        if (JournalFile.Execute(connection, "PRAGMA journal_mode = WAL") is not "wal")
        {
            throw new JournalException($"The journal '{path}' lies where SQLite cannot keep a write-ahead log; put it on a local disk.");
        }

        if (version == 0)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            if (Read(connection).Version == 0)
            {
                JournalFile.Execute(connection, Tables);
                JournalFile.Execute(connection, FormattableString.Invariant($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}"));
            }

            transaction.Commit();
        }
        else if (JournalFile.Execute(connection, "PRAGMA quick_check(1)") is not "ok")
        {
            throw new SqliteException("quick_check found damage", Errors.Corrupt);
        }
    }

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
