using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Npgsql;

namespace Sessions.Journals.Storage;

/// <summary>The database, and its connections: each is looked at before it is used, since a server may have been set otherwise meanwhile.</summary>
internal sealed class Server : IAsyncDisposable
{
    private const int DefaultConnectSeconds = 15;
    private const int ConnectSeconds = 5;
    private const int DefaultCommandSeconds = 30;
    private const int CommandSeconds = 10;
    private const int LeastServer = 13;
    private const int Statements = 20;
    private const string Example = "write as \"Host=db;Database=trading;Username=bots\".";

    private readonly NpgsqlDataSource _pooled;
    private readonly NpgsqlDataSource _unpooled;
    private volatile bool _isKnown;

    /// <exception cref="ArgumentException">It is no connection string.</exception>
    public Server(string connectionString, long owner)
    {
        var settings = Parse(connectionString);
        Where = $"PostgreSQL at {settings.Host}:{settings.Port.ToString(CultureInfo.InvariantCulture)}/{settings.Database ?? settings.Username}";
        ApplicationName = NameOf(owner);
        settings.ApplicationName = ApplicationName;
        settings.Enlist = false;
        settings.PersistSecurityInfo = false;
        settings.IncludeErrorDetail = false;
        settings.Timeout = settings.Timeout == DefaultConnectSeconds ? ConnectSeconds : settings.Timeout;
        settings.CommandTimeout = settings.CommandTimeout == DefaultCommandSeconds ? CommandSeconds : settings.CommandTimeout;
        settings.Multiplexing = false;

        // The same few statements again and again: to parse and to plan them would be most of what a write takes.
        settings.MaxAutoPrepare = Math.Max(settings.MaxAutoPrepare, Statements);
        settings.AutoPrepareMinUsages = 2;
        _pooled = NpgsqlDataSource.Create(settings);
        _unpooled = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Pooling = false });
    }

    /// <summary>Server and database, without user and password.</summary>
    public string Where { get; }

    /// <summary>By which a process's connections are known to others.</summary>
    public string ApplicationName { get; }

    public static string NameOf(long owner) => $"sessions-{owner.ToString("x16", CultureInfo.InvariantCulture)}";

    /// <summary>
    /// Uses a connection of the pool, for what needs none of its own. Those that broke as the server restarted are found out by their
    /// first use, which is then made once more.
    /// </summary>
    /// <param name="use">What may be done twice.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="JournalException">The server cannot be used, and why.</exception>
    public async Task<T> UseAsync<T>(Func<NpgsqlConnection, Task<T>> use, CancellationToken cancellationToken)
    {
        try
        {
            return await UseOnceAsync(use, cancellationToken);
        }
        catch (Exception exception) when (Errors.IsPassing(exception) && !cancellationToken.IsCancellationRequested)
        {
            _pooled.Clear();
            return await Errors.GuardAsync(Where, () => UseOnceAsync(use, cancellationToken));
        }
        catch (Exception exception) when (Errors.IsOurs(exception))
        {
            throw Errors.Tell(Where, exception);
        }
    }

    /// <summary>The same, while its caller waits.</summary>
    public T Use<T>(Func<NpgsqlConnection, T> use) => UseAsync(connection => Task.FromResult(use(connection)), CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>A connection of one's own, looked at anew.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "It is the caller's, or disposed of.")]
    public async Task<NpgsqlConnection> OpenOwnAsync(CancellationToken cancellationToken)
    {
        var connection = await _unpooled.OpenConnectionAsync(cancellationToken);
        return await KnownAsync(connection, cancellationToken);
    }

    /// <summary>A connection of one's own to a database that may have no schema yet.</summary>
    public Task<NpgsqlConnection> OpenEmptyAsync(CancellationToken cancellationToken) => _unpooled.OpenConnectionAsync(cancellationToken).AsTask();

    /// <summary>Whether two connections share a session, as behind a pooler that lends one out for a transaction.</summary>
    public async Task ThrowIfPooledByTransactionAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var before = await BackendOfAsync(connection, cancellationToken);
        if (before == connection.ProcessID)
        {
            return;
        }

        // Somebody stands between. Another connection's transaction takes the session away from this one, or does not.
        await using var other = await _unpooled.OpenConnectionAsync(cancellationToken);
        for (var i = 0; i < 3; i++)
        {
            await using var transaction = await other.BeginTransactionAsync(cancellationToken);
            if (await BackendOfAsync(other, cancellationToken) == before || await BackendOfAsync(connection, cancellationToken) != before)
            {
                throw new JournalException(
                    $"The journal in {Where} is reached through a pooler that lends sessions out by the transaction, "
                    + "as PgBouncer does with pool_mode = transaction: no lock would say that this process lives. "
                    + "Connect to the server itself, or to a pool with pool_mode = session.");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _pooled.DisposeAsync();
        await _unpooled.DisposeAsync();
    }

    private static NpgsqlConnectionStringBuilder Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        NpgsqlConnectionStringBuilder settings;
        try
        {
            settings = new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception exception)
            when (exception is ArgumentException or FormatException or InvalidCastException or OverflowException or KeyNotFoundException)
        {
            // What it says may be a part of the password.
            throw new ArgumentException($"It is no connection string of PostgreSQL; {Example}", nameof(connectionString));
        }

        return string.IsNullOrWhiteSpace(settings.Host)
            ? throw new ArgumentException($"The connection string names no server; {Example}", nameof(connectionString))
            : settings;
    }

    private static async Task<int> BackendOfAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT pg_backend_pid()", connection);
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private async Task<T> UseOnceAsync<T>(Func<NpgsqlConnection, Task<T>> use, CancellationToken cancellationToken)
    {
        await using var pooled = await _pooled.OpenConnectionAsync(cancellationToken);
        await using var connection = _isKnown ? pooled : await KnownAsync(pooled, cancellationToken);
        return await use(connection);
    }

    private async Task<NpgsqlConnection> KnownAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await ThrowIfUnusableAsync(connection, cancellationToken);
            await Schema.ThrowIfUnusableAsync(connection, Where, cancellationToken);
            _isKnown = true;
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task ThrowIfUnusableAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (connection.PostgreSqlVersion.Major < LeastServer)
        {
            throw new JournalException(FormattableString.Invariant(
                $"The journal in {Where} is on version {connection.PostgreSqlVersion} of PostgreSQL; it must be {LeastServer} or later."));
        }

        const string Settings = """
            SELECT current_setting('synchronous_commit'), current_setting('transaction_read_only'), pg_is_in_recovery(), current_setting('server_encoding')
            """;
        await using var command = new NpgsqlCommand(Settings, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        if (reader.GetString(1) == "on" || reader.GetBoolean(2))
        {
            throw Errors.ReadOnly(Where);
        }

        if (reader.GetString(0) == "off")
        {
            throw new JournalException(
                $"The journal in {Where} has synchronous_commit = off: it says that something is written before it is, and may lose it. "
                + "Set it to on for this user or database, as with ALTER ROLE … SET synchronous_commit = on.");
        }

        if (reader.GetString(3) != "UTF8")
        {
            throw new JournalException($"The journal in {Where} is encoded in {reader.GetString(3)}, which does not hold every name; it must be UTF8.");
        }
    }
}
