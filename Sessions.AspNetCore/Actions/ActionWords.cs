using Sessions.AspNetCore.Status;

namespace Sessions.AspNetCore.Actions;

/// <summary>What an action is called, and what it does.</summary>
internal static class ActionWords
{
    public static string Name(PageAction action) => action switch
    {
        PageAction.Halt => "Halt",
        PageAction.Flatten => "Flatten",
        PageAction.Release => "Release",
        _ => "Acknowledge",
    };

    /// <summary>The action with whom it is for, as a button says it.</summary>
    public static string Name(ActionRequest request) => $"{Name(request.Action)} {request.Strategy?.FullName ?? "all strategies"}";

    /// <summary>What will happen, before somebody confirms it.</summary>
    public static string Consequence(ActionRequest request) => request.Strategy is { } strategy ? OfOne(request.Action, strategy) : OfAll(request.Action);

    private static string OfOne(PageAction action, ShownStrategy strategy) => action switch
    {
        PageAction.Halt => $"{strategy.FullName} is not called any more and opens nothing, across restarts, until somebody releases it. What it holds stays open; a session that is open still ends at its time, with its action.",
        PageAction.Flatten => $"{Held(strategy)}. Its resting orders are cancelled. {strategy.FullName} opens nothing after that, across restarts, until somebody releases it.",
        PageAction.Release => $"{strategy.FullName} may trade again: a session that is still open goes on, and the next one begins at its time. A halt of all strategies holds beside this, and is released by itself.",
        _ => $"What the closings of {strategy.FullName} left open is yours from now on: they end, nothing more of it is closed, and the next session may begin.",
    };

    private static string OfAll(PageAction action) => action switch
    {
        PageAction.Halt => "No strategy on this journal is called any more or opens anything, also one that starts later, until somebody releases all. What they hold stays open; a session that is open still ends at its time, with its action.",
        PageAction.Flatten => "What the strategies on this journal hold is closed now, and their resting orders are cancelled. None opens anything after that, also one that starts later, until somebody releases all.",
        _ => "The halt of all strategies is taken back. One that was halted by itself stays halted.",
    };

    private static string Held(ShownStrategy strategy) => strategy.Status.Holdings switch
    {
        null => $"Whatever {strategy.FullName} holds is closed now",
        { Positions.Count: 0 } => $"Nothing of {strategy.FullName} was open when the account was last asked; what is open is closed now",
        { Positions: [var only] } => $"The position of {strategy.FullName} is closed now: {ShownClose.Describe(only)}",
        { Positions: var positions } => $"{positions.Count} positions of {strategy.FullName} are closed now: {string.Join("; ", positions.Select(ShownClose.Describe))}",
    };
}
