using System.Diagnostics;

namespace Sessions.Journals.Postgres.Tests.Support;

/// <summary>A disk of its own, small enough to be filled, mounted for as long as it is used.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo _mount = Directory.CreateTempSubdirectory("sessions-disk-");

    public SmallDisk(int megabytes)
    {
        if (!TryRun("mount", "-t", "tmpfs", "-o", FormattableString.Invariant($"size={megabytes}m,mode=755"), "tmpfs", _mount.FullName))
        {
            throw new InvalidOperationException("it could not be mounted");
        }
    }

    /// <summary>Why there can be none on this machine, or null.</summary>
    public static string? Missing { get; } = FindMissing();

    private string Filler => Path.Combine(_mount.FullName, "filler");

    public DirectoryInfo CreateFolder() => _mount.CreateSubdirectory("server");

    /// <summary>Takes all room that is left.</summary>
    public void Fill()
    {
        using var file = new FileStream(Filler, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var size = 1 << 20; size > 0; size /= 2)
        {
            var bytes = new byte[size];
            try
            {
                while (true)
                {
                    file.Write(bytes);
                }
            }
            catch (IOException)
            {
                // So much does not go into it any more.
            }
        }
    }

    /// <summary>Gives the room back.</summary>
    public void Free() => File.Delete(Filler);

    public void Dispose()
    {
        TryRun("umount", _mount.FullName);
        _mount.Delete();
    }

    private static string? FindMissing()
    {
        if (Environment.UserName != "root")
        {
            return "a disk that can be filled is mounted for it, which takes root";
        }

        try
        {
            using var disk = new SmallDisk(1);
            return null;
        }
        catch (InvalidOperationException exception)
        {
            return "a disk that can be filled is mounted for it: " + exception.Message;
        }
    }

    private static bool TryRun(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
