using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace Sessions.Journals.Postgres.Tests.Support;

/// <summary>A pooler before a server of the tests.</summary>
internal sealed class PgBouncer : IDisposable
{
    private const string Program = "/usr/sbin/pgbouncer";

    private readonly DirectoryInfo _folder;
    private readonly Process _process;

    private PgBouncer(DirectoryInfo folder, Process process, int port) => (_folder, _process, Port) = (folder, process, port);

    /// <summary>Why there can be none on this machine, or null.</summary>
    public static string? Missing => PostgresServer.Missing ?? (File.Exists(Program) ? null : $"there is no {Program} (apt-get install pgbouncer)");

    public int Port { get; }

    public static async Task<PgBouncer> StartAsync(PostgresServer server, string mode)
    {
        var (folder, port) = (Directory.CreateTempSubdirectory("sessions-pgbouncer-"), PostgresServer.FreePort());
        var settings = Path.Combine(folder.FullName, "pgbouncer.ini");
        await File.WriteAllTextAsync(settings, string.Create(CultureInfo.InvariantCulture, $"""
            [databases]
            * = host=127.0.0.1 port={server.Port} user={PostgresServer.User} password='{PostgresServer.Password.Replace("'", "''", StringComparison.Ordinal)}'
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {port}
            unix_socket_dir =
            auth_type = any
            pool_mode = {mode}
            ignore_startup_parameters = extra_float_digits
            """));
        var start = new ProcessStartInfo(Program) { RedirectStandardError = true, ArgumentList = { "-q" } };
        if (Environment.UserName == "root" && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.FullName, (UnixFileMode)0b111_101_101);
            start.ArgumentList.Add("-u");
            start.ArgumentList.Add("postgres");
        }

        start.ArgumentList.Add(settings);
        var pooler = new PgBouncer(folder, Process.Start(start)!, port);
        pooler._process.BeginErrorReadLine();
        await Wait.UntilAsync(pooler.IsThereAsync, "PgBouncer listens");
        return pooler;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task<bool> IsThereAsync()
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
