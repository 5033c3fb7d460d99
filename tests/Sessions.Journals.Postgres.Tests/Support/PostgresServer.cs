using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Sessions.Journals.Postgres.Tests.Support;

/// <summary>A server of the tests' own: its data in a temporary folder, on a loopback port, as a user that is not root; gone with them.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    public const string User = "sessions";
    public const string Password = "correct horse 'battery' staple";

    private readonly DirectoryInfo _folder;
    private int _databases;

    public PostgresServer()
        : this(Directory.CreateTempSubdirectory("sessions-pg-"))
    {
    }

    /// <summary>A server in a folder that the caller has made, such as one on a disk of its own.</summary>
    internal PostgresServer(DirectoryInfo folder) => _folder = folder;

    /// <summary>Why there can be no server on this machine, or null.</summary>
    public static string? Missing { get; } = FindPrograms() is null
        ? "PostgreSQL is not installed: neither /usr/lib/postgresql/*/bin nor the PATH has initdb and pg_ctl (apt-get install postgresql)"
        : Environment.UserName == "root" && !File.Exists(RunUser) ? "PostgreSQL does not run as root, and there is no runuser" : null;

    private const string RunUser = "/usr/sbin/runuser";

    public int Port { get; } = FreePort();

    private string Data => Path.Combine(_folder.FullName, "data");

    /// <summary>Whether its first process is there; one that has given up takes its file along.</summary>
    public bool IsRunning => File.Exists(Path.Combine(Data, "postmaster.pid"));

    public async Task InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        var passwords = Path.Combine(_folder.FullName, "password");
        await File.WriteAllTextAsync(passwords, Password);
        if (Environment.UserName == "root")
        {
            await RunAsync("chown", ["-R", "postgres", _folder.FullName]);
        }

        await ServerAsync("initdb", "-D", Data, "--username", User, "--pwfile", passwords, "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C",
            "--no-instructions");
        await StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (Missing is null && IsRunning)
        {
            await StopAsync("immediate");
        }

        _folder.Delete(recursive: true);
    }

    public Task StartAsync() => ServerAsync(
        "pg_ctl", "-D", Data, "-l", Path.Combine(_folder.FullName, "log"), "-w", "-t", "60",
        "-o", string.Create(CultureInfo.InvariantCulture,
            $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 -c timezone=UTC"), "start");

    /// <summary>Stops it: as an administrator does (fast), or as a crash does (immediate).</summary>
    public Task StopAsync(string mode) => ServerAsync("pg_ctl", "-D", Data, "-m", mode, "-w", "-t", "60", "stop");

    /// <summary>A database of one's own; gives the connection string.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _databases)}");
        await ExecuteAsync(To("postgres"), $"CREATE DATABASE {name}");
        return To(name);
    }

    public string To(string database) =>
        new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = Port, Database = database, Username = User, Password = Password,
            MaxPoolSize = 20 }.ConnectionString;

    [SuppressMessage("Security", "CA2100", Justification = "The tests' own words.")]
    public static async Task<object?> ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private static string? FindPrograms() =>
        (Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderByDescending(static path => path, StringComparer.Ordinal)
                .Select(static path => Path.Combine(path, "bin")) : [])
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator))
            .FirstOrDefault(static path => File.Exists(Path.Combine(path, "initdb")) && File.Exists(Path.Combine(path, "pg_ctl")));

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Task ServerAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(FindPrograms()!, program);
        return Environment.UserName == "root" ? RunAsync(RunUser, ["-u", "postgres", "--", path, .. arguments]) : RunAsync(path, arguments);
    }

    private static async Task RunAsync(string program, string[] arguments)
    {
        // What a server inherits stays open as long as it runs: its output goes to a log of its own.
        var start = new ProcessStartInfo(program) { WorkingDirectory = "/", RedirectStandardInput = true };
        Array.ForEach(arguments, start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} has ended with {process.ExitCode}");
        }
    }
}
