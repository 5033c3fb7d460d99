namespace Sessions.Tool;

/// <summary>What a command tells the shell.</summary>
internal static class ExitCodes
{
    /// <summary>It was done, and what was looked at is in order.</summary>
    public const int Done = 0;

    /// <summary>It was done, and what was looked at has a problem.</summary>
    public const int Problem = 1;

    /// <summary>It could not be done; one line on the error stream says why, and nothing was written.</summary>
    public const int CannotDo = 2;
}
