using Sessions.Reports;

namespace Sessions.Tool.Files;

/// <summary>Writes a file whole or not at all.</summary>
internal static class OutputFile
{
    /// <summary>Writes what is given beside the path, and moves it there; a file that was there is replaced in one step, or left as it was.</summary>
    /// <exception cref="ToolException">It cannot be written; nothing is left behind.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            ReportFile.Write(path, content);
        }
        catch (Exception exception) when (exception is IOException or ArgumentException)
        {
            throw new ToolException(exception.Message, exception);
        }
    }
}
