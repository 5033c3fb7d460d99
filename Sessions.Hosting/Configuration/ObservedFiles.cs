using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Sessions.Hosting.Configuration;

/// <summary>
/// The files of a configuration's source, which tell when one of them cannot be opened. Before .NET 11 the platform opens a file
/// outside of what it reports: a file that is locked, or may not be read, raises nothing, and its change is lost.
/// </summary>
/// <param name="files">The files themselves.</param>
/// <param name="failed">Called with what was thrown, at the moment at which the source is about to read.</param>
internal sealed class ObservedFiles(IFileProvider files, Action<Exception> failed) : IFileProvider, IDisposable
{
    public IFileProvider Files => files;

    public IFileInfo GetFileInfo(string subpath)
    {
        var file = files.GetFileInfo(subpath);
        if (file is not { Exists: true, IsDirectory: false })
        {
            return file;
        }

        if (file.PhysicalPath is not { } path)
        {
            return new ObservedFile(file, failed);
        }

        // The source opens a path by itself, in the same way and at once.
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            failed(exception);
        }

        return file;
    }

    public IDirectoryContents GetDirectoryContents(string subpath) => files.GetDirectoryContents(subpath);

    public IChangeToken Watch(string filter) => files.Watch(filter);

    public void Dispose() => (files as IDisposable)?.Dispose();

    private sealed class ObservedFile(IFileInfo file, Action<Exception> failed) : IFileInfo
    {
        public bool Exists => file.Exists;

        public bool IsDirectory => file.IsDirectory;

        public DateTimeOffset LastModified => file.LastModified;

        public long Length => file.Length;

        public string Name => file.Name;

        public string? PhysicalPath => file.PhysicalPath;

        public Stream CreateReadStream()
        {
            try
            {
                return file.CreateReadStream();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                failed(exception);
                throw;
            }
        }
    }
}
