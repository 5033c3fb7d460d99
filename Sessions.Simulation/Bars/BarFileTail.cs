using System.Text;

namespace Sessions.Simulation;

/// <summary>The last rows of a bar file on disk, read without those before.</summary>
internal static class BarFileTail
{
    private const int Length = 4 * 1024;

    /// <summary>The instant by which the last bar is dated; null where it cannot be told. What is wrong with a file is told when it is read.</summary>
    public static DateTimeOffset? LastStamp(string path, BarReading reading)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            var text = stream.Length > Length ? $"{FirstRow(reader)}\n{Tail(stream, reader)}" : reader.ReadToEnd();
            using var rows = new BarRowReader(new StringReader(text), path, reading);
            DateTimeOffset? last = null;
            while (rows.Read() is { } bar)
            {
                last = bar.OpenInstant;
            }

            return last;
        }
        catch (Exception exception) when (exception is BarFileException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The header, or the first bar of a file without one.</summary>
    private static string? FirstRow(StreamReader reader)
    {
        string? line;
        do
        {
            line = reader.ReadLine();
        }
        while (line is not null && (line.Length == 0 || line[0] == '#'));

        return line;
    }

    /// <summary>Whole lines: the first one has begun before.</summary>
    private static string Tail(Stream stream, StreamReader reader)
    {
        stream.Position = stream.Length - Length;
        reader.DiscardBufferedData();
        reader.ReadLine();
        return reader.ReadToEnd();
    }
}
