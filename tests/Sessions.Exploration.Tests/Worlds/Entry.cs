namespace Sessions.Exploration.Worlds;

/// <summary>Where another assembly that holds all of this begins.</summary>
public static class Entry
{
    /// <summary>What the combinations of a gate's facts are called among the scenarios.</summary>
    public const string Gates = "gates";

    /// <summary>More states than any scenario has.</summary>
    private const int Most = 5_000_000;

    /// <summary>Explores a scenario; gives what does not hold, or null.</summary>
    public static string? Run(string scenario)
    {
        if (scenario != Gates)
        {
            return Explorer.Run(Scenarios.All.Single(one => one.Name == scenario), Most).Failure;
        }

        try
        {
            GateCombinations.Check();
            return null;
        }
        catch (AggregateException error)
        {
            return error.InnerException!.Message;
        }
    }
}
