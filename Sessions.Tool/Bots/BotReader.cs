using System.Diagnostics.CodeAnalysis;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using Sessions.Calendars;
using Sessions.Generated;
using Sessions.Tool.Files;

namespace Sessions.Tool.Bots;

/// <summary>Reads what an assembly tells of its strategies. The bot is never loaded and never run.</summary>
internal static class BotReader
{
    private const long LongestAssembly = 256 * 1024 * 1024;

    /// <summary>The bot in a file.</summary>
    /// <exception cref="ToolException">The file cannot be read, is no .NET assembly, or has no strategy.</exception>
    [SuppressMessage("Design", "CA1031", Justification = "The reader of metadata throws whatever a damaged table leads it to.")]
    public static Bot Read(string path)
    {
        string name;
        List<SessionManifestAttribute> manifests;
        var content = InputFile.Read(path, LongestAssembly, "assembly");
        try
        {
            using var image = new PEReader(ImmutableCollectionsMarshal.AsImmutableArray(content));
            if (!image.HasMetadata)
            {
                throw new ToolException($"is a native program without .NET code{AssemblyBeside(path)}");
            }

            var metadata = image.GetMetadataReader();
            if (!metadata.IsAssembly)
            {
                throw new ToolException("is a part of an assembly; name the assembly itself.");
            }

            (name, manifests) = (metadata.GetString(metadata.GetAssemblyDefinition().Name), [.. ManifestMetadata.Read(metadata)]);
        }
        catch (ToolException exception)
        {
            throw new ToolException($"'{path}' {exception.Message}", exception);
        }
        catch (Exception exception)
        {
            throw new ToolException($"'{path}' is no .NET assembly, or is damaged{AssemblyBeside(path)}", exception);
        }

        return manifests.Count == 0
            ? throw new ToolException($"'{path}' has no strategies: no class of it bears [Session], or it was built without Sessions' generator.")
            : new Bot(name, [.. manifests.OrderBy(static manifest => manifest.Type, StringComparer.Ordinal).Select(manifest => StrategyOf(path, manifest))]);
    }

    private static BotStrategy StrategyOf(string path, SessionManifestAttribute manifest)
    {
        IReadOnlyList<Session> sessions = [];

        // A market's calendar may be one of a newer package than this tool's; that one is told of as the bot's own would be.
        var missing = new List<string>();
        try
        {
            sessions = manifest.ToSessions(name => Find(name, missing));
            var calendar = manifest.Calendar is { } own ? BuiltInCalendars.Find(own) : null;
            return new BotStrategy(manifest.Type, manifest.Calendar ?? missing.FirstOrDefault(), sessions, SessionTable.Create(sessions, calendar), []);
        }
        catch (SessionTableException exception)
        {
            return new BotStrategy(manifest.Type, manifest.Calendar, sessions, null, exception.Problems);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            throw new ToolException($"'{path}' has a manifest of '{manifest.Type}' that cannot be read: {exception.Message}", exception);
        }
    }

    private static ISessionCalendar? Find(string name, List<string> missing)
    {
        var calendar = BuiltInCalendars.Find(name);
        if (calendar is null)
        {
            missing.Add(name);
        }

        return calendar;
    }

    /// <summary>Of a program that starts an assembly, that assembly.</summary>
    private static string AssemblyBeside(string path) =>
        new[] { path + ".dll", Path.ChangeExtension(path, ".dll") }.FirstOrDefault(assembly => assembly != path && File.Exists(assembly)) is { } assembly
            ? $"; did you mean '{assembly}'?"
            : ".";
}
