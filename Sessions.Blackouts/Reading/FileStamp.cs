namespace Sessions.Blackouts.Reading;

/// <summary>What tells a file from an earlier one of its name.</summary>
internal readonly record struct FileStamp(DateTime WrittenUtc, long Length)
{
    public static FileStamp Of(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true } file ? new FileStamp(file.LastWriteTimeUtc, file.Length) : new FileStamp(default, -1);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new FileStamp(default, -1);
        }
    }
}
