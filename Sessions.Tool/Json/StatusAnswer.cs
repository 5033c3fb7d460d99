using Sessions.Journals;
using Sessions.Tool.Journals;

namespace Sessions.Tool.Json;

/// <summary>What <c>status</c> says of a journal.</summary>
internal sealed class StatusAnswer(string journal, DateTimeOffset at, JournalOverview overview, IEnumerable<StrategyStanding> strategies) : Answer
{
    /// <summary>The full path of the journal, or server and database.</summary>
    public string Journal { get; } = journal;

    /// <summary>When it was asked.</summary>
    public DateTimeOffset At { get; } = at;

    /// <summary>The halt of all strategies that holds, or null.</summary>
    public HaltJson? HaltOfAll { get; } = overview.HaltOfAll is { } halt ? new HaltJson(halt) : null;

    public IReadOnlyList<StatusStrategy> Strategies { get; } = [.. strategies.Select(static strategy => new StatusStrategy(strategy))];

    /// <summary>The processes that are connected and run nothing, where the journal knows of them.</summary>
    public IReadOnlyList<StatusProcess> Waiting { get; } = [.. overview.Waiting.Select(static process => new StatusProcess(process.Number, process.Machine))];
}
