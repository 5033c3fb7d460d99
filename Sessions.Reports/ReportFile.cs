namespace Sessions.Reports;

/// <summary>Writes files so that nobody ever finds half of one.</summary>
public static class ReportFile
{
    /// <summary>
    /// Writes a file beside the path, and moves it there when it is complete. What lay there is replaced; where a symbolic link lies
    /// there, what it points at is, and the link stays.
    /// </summary>
    /// <param name="path">Where to.</param>
    /// <param name="content">What.</param>
    /// <exception cref="IOException">It cannot be written there, in one line that says why; what lay there still lies there.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var target = TargetOf(path);
        var folder = Path.GetDirectoryName(target);
        if (Directory.Exists(target) || !Directory.Exists(folder))
        {
            throw new IOException($"'{path}' cannot be written: {(Directory.Exists(target) ? "it is a folder" : $"there is no folder '{folder}'")}.");
        }

        if (IsInDevices(target))
        {
            throw new IOException($"'{path}' cannot be written: it is a place of devices, not of files.");
        }

        var beside = Path.Combine(folder, Path.GetRandomFileName() + ".tmp");
        try
        {
            using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(content);
            }

            File.Move(beside, target, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(beside))
            {
                File.Delete(beside);
            }

            var reason = exception is UnauthorizedAccessException ? "access is denied." : exception.Message.Replace(beside, target, StringComparison.Ordinal);
            throw new IOException($"'{path}' cannot be written: {reason}", exception);
        }
    }

    /// <summary>The file itself, by whichever links it is named.</summary>
    private static string TargetOf(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Path.GetFullPath(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"'{path}' cannot be written: its links lead nowhere.", exception);
        }
    }

    /// <summary>Whether a file moved there could take a device's place, as it would that of <c>/dev/null</c> for who may do everything.</summary>
    private static bool IsInDevices(string target) => !OperatingSystem.IsWindows()
        && target.StartsWith("/dev/", StringComparison.Ordinal) && !target.StartsWith("/dev/shm/", StringComparison.Ordinal);

    /// <summary>Makes sure that a path ends as what is to be written there is called.</summary>
    /// <exception cref="ArgumentException">It ends otherwise.</exception>
    /// <returns>The ending, in small letters.</returns>
    internal static string ThrowUnlessEnding(string path, params string[] endings)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var ending = Path.GetExtension(path);
        return Array.Find(endings, known => string.Equals(known, ending, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"'{path}' does not say what to write: end it with {string.Join(" or ", endings)}.", nameof(path));
    }
}
