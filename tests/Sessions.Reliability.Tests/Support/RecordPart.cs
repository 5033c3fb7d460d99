using Sessions.Journals;
using Sessions.Journals.Records;

namespace Sessions.Reliability.Support;

/// <summary>A strategy's part of a journal as a gate has it: records in, a state out.</summary>
internal sealed class RecordPart(RecordJournal records) : IAsyncDisposable
{
    public long Epoch => records.Epoch;

    public static async ValueTask<RecordPart> OpenAsync(ISessionJournal journal, StrategyIdentity strategy)
    {
        var part = new RecordPart(new RecordJournal(journal, await journal.OpenAsync(strategy, CancellationToken.None), strategy));
        await part.LoadAsync();
        return part;
    }

    public ValueTask<bool> IsHeldAsync() => records.IsHeldAsync();

    public ValueTask<JournalState> ReadAsync() => records.ReadAsync();

    public ValueTask WriteAsync(params object[] written) => records.WriteAsync(records.Seal(written));

    public ValueTask DisposeAsync() => records.DisposeAsync();

    private async ValueTask LoadAsync()
    {
        try
        {
            await records.LoadAsync();
        }
        catch
        {
            await records.DisposeAsync();
            throw;
        }
    }
}
