namespace Sessions.Journals.Records;

/// <summary>Writes people's commands, whoever writes others at the same time: each is numbered above what it replaces.</summary>
internal static class CommandWriter
{
    /// <summary>More often than people meet.</summary>
    private const int MostTries = 100;

    /// <exception cref="JournalException">It was not written.</exception>
    public static ValueTask WriteAsync(ISessionJournal journal, StrategyIdentity? strategy, object command, CancellationToken cancellationToken) =>
        WriteAsync(journal, strategy, RecordCodecs.Of(command).KeyOf(command), command, cancellationToken);

    /// <exception cref="JournalException">It was not written.</exception>
    public static ValueTask RemoveAsync(ISessionJournal journal, StrategyIdentity? strategy, string key, CancellationToken cancellationToken) =>
        WriteAsync(journal, strategy, key, null, cancellationToken);

    private static async ValueTask WriteAsync(ISessionJournal journal, StrategyIdentity? strategy, string key, object? command, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var sequence = 1 + (await journal.ReadAsync(strategy, cancellationToken)).Where(entry => entry.Key == key).Select(static entry => entry.Sequence).FirstOrDefault();
            var entry = command is null ? new JournalEntry(key, sequence, null) : new JournalEntry(key, sequence, command);
            if (await journal.TryWriteAsync(strategy, [entry], cancellationToken))
            {
                return;
            }
        }

        throw new JournalException($"'{key}' of {strategy?.ToString() ?? "all strategies"} was not written: each of {MostTries} times somebody else had written it just before.");
    }
}
