namespace Sessions.Tool.Output;

/// <summary>Writes a file whole or not at all: beside its place first, then into it.</summary>
internal static class OutputFile
{
    /// <summary>Writes what is given; a file that was there is replaced in one step, or left as it was.</summary>
    /// <exception cref="ToolException">It cannot be written; nothing is left behind.</exception>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
        {
            throw new ToolException($"'{path}' is a folder; name a file in it.");
        }

        var beside = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            await File.WriteAllBytesAsync(beside, content, cancellationToken);
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"'{path}' cannot be written: {Why(path, exception)}", exception);
        }
        finally
        {
            TryDelete(beside);
        }
    }

    private static string Why(string path, Exception exception) => exception is DirectoryNotFoundException
        ? $"there is no folder '{Path.GetDirectoryName(Path.GetFullPath(path))}'."
        : exception.Message;

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Nothing of it was made, or the disk lets nothing be taken away; either is in the message already.
        }
    }
}
