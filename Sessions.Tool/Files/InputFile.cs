namespace Sessions.Tool.Files;

/// <summary>
/// Reads files of other people's: whole, of a length that is bounded, and not for longer than a person waits. A device has bytes
/// without end, and a pipe may never have one.
/// </summary>
internal static class InputFile
{
    /// <summary>Of what has no length until it has been read, such as a pipe.</summary>
    private const long LongestStream = 16 * 1024 * 1024;

    private const int Piece = 81_920;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    /// <summary>What is in a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="longest">The most bytes that it may have.</param>
    /// <param name="what">What it is to be, for people.</param>
    /// <param name="patience">How long to wait for it. Default: 10 s.</param>
    /// <exception cref="ToolException">It cannot be read, and why.</exception>
    public static byte[] Read(string path, long longest, string what, TimeSpan? patience = null)
    {
        try
        {
            // A pipe that nobody writes to is not even opened: the thread that waits for it is left behind.
            return Task.Run(() => ReadAll(path, longest, what)).WaitAsync(patience ?? _patience).GetAwaiter().GetResult();
        }
        catch (TimeoutException exception)
        {
            throw new ToolException(FormattableString.Invariant(
                $"'{path}' cannot be read: nothing more came of it for {(patience ?? _patience).TotalSeconds:0.###} s."), exception);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ToolException($"There is no file '{path}'.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ToolException($"'{path}' cannot be read: {(Directory.Exists(path) ? "it is a folder." : exception.Message)}", exception);
        }
    }

    private static byte[] ReadAll(string path, long longest, string what)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var length = file.CanSeek ? file.Length : 0;
        if (length > longest)
        {
            throw new ToolException($"'{path}' has {length} bytes; no {what} has more than {longest}.");
        }

        var most = length == 0 ? Math.Min(longest, LongestStream) : longest;
        using var content = new MemoryStream((int)length);
        var piece = new byte[Piece];
        while (file.Read(piece) is > 0 and var count)
        {
            if (content.Length + count > most)
            {
                throw new ToolException($"'{path}' goes on after {most} bytes; no {what} that comes from a device or through a pipe is longer.");
            }

            content.Write(piece, 0, count);
        }

        return content.ToArray();
    }
}
