namespace Sessions.Journals.Leases;

/// <summary>What the mark says to the server.</summary>
internal static class MarkCommands
{
    public const string GiveBack = "UPDATE sessions.strategy SET owner = NULL WHERE id = $1 AND epoch = $2 AND owner = $3";

    /// <summary>The lock; a connection of this process that has broken, and of which the server does not know it yet, is ended first.</summary>
    public const string Register = """
        WITH former AS MATERIALIZED (
            SELECT count(pg_terminate_backend(pid)) AS ended FROM pg_locks
            WHERE locktype = 'advisory' AND mode = 'ExclusiveLock' AND granted AND objsubid = 1
                AND classid::bigint = $2 AND objid::bigint = $3 AND pid <> pg_backend_pid())
        SELECT pg_advisory_lock($1) FROM former
        """;

    /// <summary>The process's row; and those of processes that are gone for long and have nothing any more go.</summary>
    public const string Enter = """
        WITH gone AS (
            DELETE FROM sessions.owner o
            WHERE o.beat < clock_timestamp() - interval '7 days' AND NOT EXISTS (SELECT FROM sessions.strategy s WHERE s.owner = o.id)),
        entered AS (
            INSERT INTO sessions.owner (id, machine, process, take_over_after, beat) VALUES ($1, $2, $3, $4, clock_timestamp())
            ON CONFLICT (id) DO UPDATE SET beat = excluded.beat)
        SELECT commands FROM sessions.meta
        """;

    /// <summary>The beat; what has been commanded, and which leases are somebody else's.</summary>
    public const string Beat = """
        WITH beat AS (UPDATE sessions.owner SET beat = clock_timestamp() WHERE id = $1)
        SELECT commands, ARRAY(
            SELECT l.id FROM unnest($2::bigint[], $3::bigint[]) AS l(id, epoch)
            WHERE NOT EXISTS (SELECT FROM sessions.strategy s WHERE s.id = l.id AND s.epoch = l.epoch AND s.owner = $1))
        FROM sessions.meta
        """;

    /// <summary>A machine that is gone without a word is known so by the server before its strategies may be taken over.</summary>
    public static IReadOnlyList<string> Setting { get; } =
    [
        "SET tcp_keepalives_idle = 4", "SET tcp_keepalives_interval = 1", "SET tcp_keepalives_count = 3", "SET tcp_user_timeout = 7000",
        "SET lock_timeout = '5s'", "LISTEN sessions",
    ];
}
