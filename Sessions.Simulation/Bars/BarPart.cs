using System.IO.Compression;
using System.Text;

namespace Sessions.Simulation;

/// <summary>A text of which a bar file consists: a file, an entry of a zip, or one of many in a folder.</summary>
/// <param name="Name">What errors call it.</param>
/// <param name="Open">Opens it at its beginning.</param>
internal sealed record BarPart(string Name, Func<TextReader> Open)
{
    /// <summary>What a path leads to, in the order of names.</summary>
    /// <exception cref="FileNotFoundException">There is nothing.</exception>
    /// <exception cref="BarFileException">A zip is none, or there is no text in it.</exception>
    public static IEnumerable<BarPart> Of(string path)
    {
        if (Directory.Exists(path))
        {
            var files = Directory.GetFiles(path).Where(static file => IsText(file) || IsZip(file)).Order(StringComparer.Ordinal).ToList();
            return files.Count > 0
                ? files.SelectMany(OfFile)
                : throw new FileNotFoundException($"There is no .csv, .txt or .zip in the folder '{Path.GetFullPath(path)}'.", path);
        }

        return File.Exists(path) ? OfFile(path) : throw new FileNotFoundException($"There is no bar file '{Path.GetFullPath(path)}'.", path);
    }

    private static IEnumerable<BarPart> OfFile(string path) =>
        IsZip(path) ? OfZip(path) : [new BarPart(path, () => OpenFile(path))];

    private static List<BarPart> OfZip(string path)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            var names = zip.Entries.Select(static entry => entry.FullName)
                .Where(static name => IsText(name)).Order(StringComparer.Ordinal).ToList();
            return names.Count > 0
                ? names.ConvertAll(name => new BarPart($"{path}/{name}", () => new EntryReader(ZipFile.OpenRead(path), name)))
                : throw new BarFileException(path, 1, null, null, "the zip has no .csv or .txt in it");
        }
        catch (InvalidDataException exception)
        {
            throw new BarFileException(path, 1, null, null, "it is no zip, or a damaged one", exception);
        }
    }

    private static bool IsZip(string path) => Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase);

    private static bool IsText(string name) => Path.GetExtension(name).ToUpperInvariant() is ".CSV" or ".TXT";

    private static StreamReader OpenFile(string path) => new(
        path, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 64 * 1024 });

    private sealed class EntryReader(ZipArchive zip, string name) : StreamReader(zip.GetEntry(name)!.Open(), Encoding.UTF8)
    {
        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing)
            {
                zip.Dispose();
            }
        }
    }
}
