using System.Diagnostics.CodeAnalysis;

namespace Sessions.Blackouts.Reading;

/// <summary>A file of events that cannot be used; the message names it, and says what would be right.</summary>
[SuppressMessage("Design", "CA1064", Justification = "It is caught where the file is read, and leaves this assembly never.")]
internal sealed class EventFileException(string message, Exception? inner = null) : Exception(message, inner);
