using Sessions.Journals;
using Sessions.Tool.Journals;

namespace Sessions.Tool.Json;

/// <summary>What <c>status</c> says of a journal.</summary>
internal sealed class StatusAnswer(string journal, DateTimeOffset at, Halt? haltOfAll, IEnumerable<StrategyStanding> strategies) : Answer
{
    /// <summary>The full path of the journal.</summary>
    public string Journal { get; } = journal;

    /// <summary>When it was asked.</summary>
    public DateTimeOffset At { get; } = at;

    /// <summary>The halt of all strategies that holds, or null.</summary>
    public HaltJson? HaltOfAll { get; } = haltOfAll is null ? null : new HaltJson(haltOfAll);

    public IReadOnlyList<StatusStrategy> Strategies { get; } = [.. strategies.Select(static strategy => new StatusStrategy(strategy))];
}
