using Sessions.Clocks;

namespace Sessions.Closing;

/// <summary>
/// Asks a broker about several things, some at a time, those first that were asked about least, and for about as long as one
/// answer may take: what is to come after that must not wait for all that do not answer.
/// </summary>
internal sealed class InTurn(CloseTools tools)
{
    private Dictionary<string, int>? _turns;

    public async Task EachAsync<T>(IReadOnlyCollection<T> all, Func<T, string> idOf, Func<T, Task> ask)
    {
        if (all.Count == 0)
        {
            return;
        }

        var turns = _turns ??= new(StringComparer.Ordinal);
        var until = new Deadline(tools.Clock, tools.Options.OrderTimeout);
        foreach (var some in all.OrderBy(one => turns.GetValueOrDefault(idOf(one))).Chunk(tools.Options.MaxConcurrentCloses))
        {
            Array.ForEach(some, one => turns[idOf(one)] = turns.GetValueOrDefault(idOf(one)) + 1);
            await Task.WhenAll(some.Select(ask));
            if (until.IsOver(tools.Clock))
            {
                break;
            }
        }
    }
}
