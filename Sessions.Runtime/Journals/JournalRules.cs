using Sessions.Clocks;
using Sessions.Orders;
using Sessions.Schedule;

namespace Sessions.Journals;

/// <summary>What is refused before a strategy trades, and how long texts in a journal may be.</summary>
internal static class JournalRules
{
    /// <summary>The longest name or id that is written; ids are never cut, since a cut id is another's.</summary>
    public const int LongestId = SessionNames.Longest;

    /// <summary>The longest client order id, which holds an identity and a position's id, and the longest tag.</summary>
    public const int LongestOrderId = 1024;

    /// <summary>The longest text for people; what is longer is cut.</summary>
    public const int LongestText = 1024;

    /// <summary>The journal that a strategy is to use.</summary>
    /// <exception cref="InvalidOperationException">It would trade live without having chosen one.</exception>
    public static ISessionJournal Choose(SessionRuntime runtime, StrategyIdentity strategy) => runtime.Journal switch
    {
        { } journal when ReferenceEquals(journal, Journal.Volatile) && runtime.TimeProvider is ISimulatedClock => new MemoryJournal(),
        { } journal => journal,
        null when runtime.TimeProvider is ISimulatedClock => new MemoryJournal(),
        _ => throw new InvalidOperationException(
            $"{strategy} would trade live without a journal: after a crash nobody would know what its sessions still had to close. "
            + "Write new SessionRuntime(broker) { Journal = new SqliteJournal(\"sessions.db\") } (from Sessions.Journals.Sqlite), "
            + "or Journal = Journal.Volatile to do without."),
    };

    /// <exception cref="ArgumentException">A part of the identity is empty, too long or ambiguous. What a session's name may be, its table has judged.</exception>
    public static void ThrowIfInvalid(StrategyIdentity strategy)
    {
        ThrowIfInvalid(strategy.Account, "the broker's account");
        ThrowIfInvalid(strategy.StrategyId, nameof(SessionRuntime.StrategyId));
        if (strategy.Instance is { } instance)
        {
            ThrowIfInvalid(instance, nameof(SessionRuntime.Instance));
        }

        if (strategy.StrategyId.Contains('/', StringComparison.Ordinal))
        {
            throw new ArgumentException($"The StrategyId '{strategy.StrategyId}' contains a slash, which divides id and instance in the tag; write the part after it as Instance.");
        }
    }

    /// <summary>A text for people, at most as long as is written.</summary>
    public static string? Cut(string? text) => text?.Length > LongestText ? text[..(LongestText - 1)] + "…" : text;

    /// <exception cref="JournalException">An id that the broker or the strategy gave is longer than is written.</exception>
    public static void ThrowIfTooLong(IReadOnlyList<object> records)
    {
        for (var i = 0; i < records.Count; i++)
        {
            switch (records[i])
            {
                case Order order:
                    ThrowIfTooLong(order.Id, LongestOrderId);
                    ThrowIfTooLong(order.Symbol, LongestId);
                    ThrowIfTooLong(order.Closes, LongestId);
                    ThrowIfTooLong(order.Position, LongestId);
                    break;
                case Target target:
                    ThrowIfTooLong(target.Position, LongestId);
                    ThrowIfTooLong(target.Symbol, LongestId);
                    ThrowIfTooLong(target.Was?.Tag, LongestOrderId);
                    break;
            }
        }
    }

    /// <exception cref="ArgumentException">What needs no lease may only be a command.</exception>
    public static void ThrowIfNoCommands(IReadOnlyList<JournalEntry> commands)
    {
        ArgumentNullException.ThrowIfNull(commands);
        foreach (var command in commands)
        {
            if (!command.IsCommand)
            {
                throw new ArgumentException($"'{command.Key}' is no command: only its strategy's holder writes it.", nameof(commands));
            }
        }
    }

    private static void ThrowIfTooLong(string? id, int longest)
    {
        if (id?.Length > longest)
        {
            throw new JournalException($"'{id[..32]}…' has {id.Length} characters; a journal keeps ids of this kind up to {longest}.");
        }
    }

    private static void ThrowIfInvalid(string text, string what)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestId || text.Any(char.IsControl))
        {
            var shown = new string([.. text.Take(32).Where(static character => !char.IsControl(character))]);
            throw new ArgumentException($"'{shown}{(text.Length > 32 ? "…" : string.Empty)}' cannot be {what}: write 1 to {LongestId} printable characters.");
        }
    }
}
