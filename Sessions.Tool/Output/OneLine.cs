namespace Sessions.Tool.Output;

/// <summary>Text of somebody else's, made fit for one line of a terminal.</summary>
internal static class OneLine
{
    /// <summary>The text without its line breaks and control characters.</summary>
    public static string Of(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Any(char.IsControl) ? new string([.. line.Where(static character => !char.IsControl(character))]) : line;
    }
}
