namespace Sessions.Tool.Bots;

/// <summary>An assembly with strategies.</summary>
/// <param name="Name">The name of the assembly.</param>
/// <param name="Strategies">Its strategies by name, at least one.</param>
internal sealed record Bot(string Name, IReadOnlyList<BotStrategy> Strategies)
{
    /// <summary>Whether a strategy cannot run as it was compiled.</summary>
    public bool HasProblems => Strategies.Any(static strategy => strategy.Problems.Count > 0);

    /// <summary>What a command gives the shell that has shown this bot.</summary>
    public int ExitCode => HasProblems ? ExitCodes.Problem : ExitCodes.Done;
}
