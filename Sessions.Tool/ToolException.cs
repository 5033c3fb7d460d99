namespace Sessions.Tool;

/// <summary>A command that cannot be carried out. The message is the one line that its user reads.</summary>
internal sealed class ToolException(string message, Exception? innerException = null) : Exception(message, innerException);
