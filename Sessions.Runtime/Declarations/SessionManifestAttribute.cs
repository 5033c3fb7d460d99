using System.ComponentModel;
using Sessions.Calendars;
using Sessions.Manifest;

namespace Sessions.Generated;

/// <summary>
/// What a compiled strategy class says of its sessions, for tools that read an assembly without running it. Emitted code
/// bears one for each class; nobody writes it.
/// </summary>
/// <remarks>
/// All of it is plain text in the assembly's metadata, so System.Reflection.Metadata finds it without loading the bot. A tool
/// makes an attribute of the four values that it read and asks that for <see cref="ToSessions()"/>.
/// </remarks>
/// <param name="version">The version of the text's format, see <see cref="CurrentVersion"/>.</param>
/// <param name="type">The full name of the strategy class, as <see cref="System.Type.FullName"/> has it.</param>
/// <param name="sessions">
/// The sessions of its table, a line each of <c>key=value</c> separated by semicolons, after the assembly's defaults, with the
/// windows of markets and of used classes one by one; or a line for each rule that they break.
/// </param>
/// <param name="calendar">The type of its calendar with the assembly that has it, <c>Type, Assembly</c>, or null.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SessionManifestAttribute(int version, string type, string sessions, string? calendar) : Attribute
{
    /// <summary>The version that this library writes and the newest that it reads.</summary>
    public const int CurrentVersion = ManifestKeys.Version;

    /// <summary>The oldest version that this library reads.</summary>
    public const int OldestVersion = ManifestKeys.OldestVersion;

    /// <summary>The version of the text's format.</summary>
    public int Version { get; } = version;

    /// <summary>The full name of the strategy class, as <see cref="System.Type.FullName"/> has it: <c>Acme.Bots+Breakout`1</c>.</summary>
    public string Type { get; } = type;

    /// <summary>The sessions of its table as text, or the problems that keep it from having one.</summary>
    public string Sessions { get; } = sessions;

    /// <summary>The type of its calendar with the assembly that has it, <c>Type, Assembly</c>; null where the market is always open.</summary>
    public string? Calendar { get; } = calendar;

    /// <summary>
    /// The sessions, equal to those that the class makes its table of, but for calendars, which are code.
    /// <see cref="SessionTable.Create(Session[])"/> makes the same table of them, without those.
    /// </summary>
    /// <exception cref="SessionTableException">The sessions break a rule, as they were compiled or as they stand there; it names every problem.</exception>
    /// <exception cref="FormatException">The text is of a version that this library does not read, or none of a manifest.</exception>
    public IReadOnlyList<Session> ToSessions() => ToSessions(static _ => null);

    /// <summary>The sessions, with the calendars that their markets brought.</summary>
    /// <param name="calendars">
    /// The calendar of a type's name with its assembly, <c>Sessions.Calendars.Xetra, Sessions.Calendars</c>; null where it is not to be had,
    /// so that the market's ordinary hours hold.
    /// </param>
    /// <exception cref="SessionTableException">The sessions break a rule, as they were compiled or as they stand there; it names every problem.</exception>
    /// <exception cref="FormatException">The text is of a version that this library does not read, or none of a manifest.</exception>
    public IReadOnlyList<Session> ToSessions(Func<string, ISessionCalendar?> calendars) => Version is >= OldestVersion and <= CurrentVersion
        ? ManifestSessions.Read(Sessions, calendars ?? throw new ArgumentNullException(nameof(calendars)))
        : throw new FormatException($"The manifest of '{Type}' has version {Version}; this library reads versions {OldestVersion} to {CurrentVersion}. Use the version of Sessions with which it was built.");
}
