using System.Net.Sockets;
using Npgsql;

namespace Sessions.Journals.Storage;

/// <summary>Says in a user's words what PostgreSQL, its driver or the network says. No message has a password in it.</summary>
internal static class Errors
{
    public static async Task<T> GuardAsync<T>(string where, Func<Task<T>> use)
    {
        try
        {
            return await use();
        }
        catch (Exception exception) when (IsOurs(exception))
        {
            throw Tell(where, exception);
        }
    }

    public static bool IsOurs(Exception exception) =>
        exception is NpgsqlException or SocketException or TimeoutException or InvalidOperationException or (IOException and not JournalException);

    /// <summary>Whether it may go when it is tried again: the server is away or starting, the connection has broken, two have waited for each other.</summary>
    public static bool IsPassing(Exception exception) => exception switch
    {
        PostgresException { SqlState: var state } => state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal)
            || state is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure
                or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.QueryCanceled,
        NpgsqlException or SocketException or TimeoutException or (IOException and not JournalException) => true,
        InvalidOperationException and not ObjectDisposedException => true,
        _ => false,
    };

    public static JournalException Tell(string where, Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } refused => new(
            $"The journal in {where} refuses the user: {refused.MessageText}. Look at user, password and pg_hba.conf.", exception),
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } missing => new(
            $"The journal in {where} has no such database: {missing.MessageText}. Create it, then call EnsureSchemaAsync.", exception),
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => ReadOnly(where, exception),
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } denied => new(
            $"The journal in {where} does not let this user do what it must: {denied.MessageText}. "
            + "It needs to read and write the tables of the schema sessions.", exception),
        PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName or PostgresErrorCodes.UndefinedColumn } =>
            NoSchema(where, exception),
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => new(
            $"The journal in {where} cannot grow: the server's disk is full. What was written before is safe.", exception),
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } => new(
            $"The journal in {where} is kept locked by another connection. Close what has a transaction open in the schema sessions.", exception),
        PostgresException other => new($"The journal in {where} has failed: {other.SqlState} {other.MessageText}", exception),
        ObjectDisposedException => new($"The journal in {where} was closed while a strategy was running on it.", exception),
        _ => new($"The journal in {where} cannot be reached or does not answer: {Reason(exception)}", exception),
    };

    public static JournalException ReadOnly(string where, Exception? exception = null) => new(
        $"The journal in {where} takes no writes: it is a replica, or set to read-only. "
        + "Name the primary, as with Target Session Attributes=primary.", exception);

    public static JournalException NoSchema(string where, Exception? exception = null) => new(
        $"The journal in {where} has no schema sessions, or half of one. Call EnsureSchemaAsync once, as a user that may create it.", exception);

    private static string Reason(Exception exception) =>
        exception is { InnerException: SocketException or TimeoutException } ? exception.InnerException.Message : exception.Message;
}
