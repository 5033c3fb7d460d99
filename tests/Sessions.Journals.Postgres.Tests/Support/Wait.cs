namespace Sessions.Journals.Postgres.Tests.Support;

/// <summary>Waits for what must come, however busy the machine is.</summary>
internal static class Wait
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(10);

    public static async Task UntilAsync(Func<Task<bool>> isSo, string what)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < _patience, $"not within a minute: {what}");
            await Task.Delay(_pause, TimeProvider.System);
        }
    }

    /// <summary>Opens a strategy as soon as nobody else has it.</summary>
    public static async Task<IStrategyJournal> OpenAsync(ISessionJournal journal, StrategyIdentity strategy)
    {
        IStrategyJournal? part = null;
        await UntilAsync(
            async () =>
            {
                try
                {
                    part = await journal.OpenAsync(strategy, CancellationToken.None);
                }
                catch (JournalLeaseException)
                {
                    // Somebody has it still.
                }

                return part is not null;
            },
            $"{strategy} is free");
        return part!;
    }
}
