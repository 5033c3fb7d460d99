using Sylvan.Data.Csv;

namespace Sessions.Simulation;

/// <summary>The rows of a CSV text, one at a time, each with the line on which it starts.</summary>
internal sealed class CsvRows : IDisposable
{
    /// <summary>What may stand between fields.</summary>
    public const string Separators = ",;\t|";

    private const int BufferSize = 64 * 1024;
    private readonly string _file;
    private readonly CsvDataReader _csv;
    private int _nextLine = 1;

    /// <exception cref="BarFileException">The first row cannot be told apart.</exception>
    public CsvRows(TextReader reader, string file, char separator)
    {
        _file = file;
        try
        {
            // The header is read as a row like the others, so that its line is counted like theirs.
            _csv = CsvDataReader.Create(reader, new CsvDataReaderOptions
            {
                HasHeaders = false,
                Delimiter = separator,
                BufferSize = BufferSize,
                CommentHandler = (Action<CsvDataReader, string>)((_, _) => _nextLine++),
            });
        }
        catch (CsvFormatException exception)
        {
            reader.Dispose();
            throw Unreadable(exception);
        }
    }

    /// <summary>The line on which the current row starts, from 1; before the first and after the last, where one would start.</summary>
    public int Line { get; private set; } = 1;

    public int FieldCount => _csv.RowFieldCount;

    public ReadOnlySpan<char> Field(int ordinal) => _csv.GetFieldSpan(ordinal);

    /// <summary>The row as it stands in the text, without its line end.</summary>
    public string Text => _csv.GetRawRecordSpan().TrimEnd("\r\n").ToString();

    /// <summary>Moves to the next row that is not blank.</summary>
    /// <exception cref="BarFileException">The row cannot be told apart.</exception>
    public bool Read()
    {
        do
        {
            var more = ReadAny();
            Line = _nextLine;
            if (!more)
            {
                return false;
            }

            _nextLine += LineEnds(_csv.GetRawRecordSpan());
        }
        while (FieldCount == 1 && Field(0).IsWhiteSpace());

        return true;
    }

    public void Dispose() => _csv.Dispose();

    /// <summary>What a header of one field seems to be separated by; null where nothing in it could be.</summary>
    public static char? FindSeparator(string header) => Separators.Where(header.Contains).Select(static known => (char?)known).FirstOrDefault();

    public static string NameOf(char separator) => separator switch { ',' => "commas", ';' => "semicolons", '\t' => "tabs", _ => "bars (|)" };

    /// <summary>As it is written in code.</summary>
    public static string LiteralOf(char separator) => separator == '\t' ? @"'\t'" : $"'{separator}'";

    private bool ReadAny()
    {
        try
        {
            return _csv.Read();
        }
        catch (CsvFormatException exception)
        {
            Line = _nextLine;
            throw Unreadable(exception);
        }
    }

    private BarFileException Unreadable(CsvFormatException exception) => new(
        _file, _nextLine, null, null,
        exception is CsvRecordTooLargeException
            ? $"the row has more than {BufferSize} characters; is a quote left open?"
            : "the row is not valid CSV: after a closing quote comes a comma or the end of the line",
        exception);

    private static int LineEnds(ReadOnlySpan<char> text) => text.Count('\n') is > 0 and var count ? count : text.Count('\r');
}
