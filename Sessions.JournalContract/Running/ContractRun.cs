using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Sessions.Journals.Contract.Running;

/// <summary>One check on one journal: its strategies and keys, which nobody else has, and what it has opened.</summary>
internal sealed class ContractRun : IAsyncDisposable
{
    private static readonly TimeSpan _firstPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan _longestPause = TimeSpan.FromMilliseconds(250);

    private readonly ContractJournal _journal;
    private readonly ContractCheck _check;
    private readonly List<IStrategyJournal> _opened = [];
    private readonly List<ISessionJournal> _elsewhere = [];
    private readonly string _name = Guid.NewGuid().ToString("N");

    private ContractRun(ContractJournal journal, ContractCheck check, CancellationToken cancellationToken)
    {
        (_journal, _check, Token) = (journal, check, cancellationToken);
        Strategy = new StrategyIdentity("contract", "Contract." + _name);
    }

    public ContractJournal Hooks => _journal;

    public ISessionJournal Journal => _journal.Journal;

    public CancellationToken Token { get; }

    public StrategyIdentity Strategy { get; }

    public StrategyIdentity Other => Strategy with { Instance = "2" };

    public static Task<ContractRun> BeginAsync(ContractJournal journal, ContractCheck check, CancellationToken cancellationToken) =>
        Task.FromResult(new ContractRun(journal, check, cancellationToken));

    public static JournalEntry Entry(string key, long sequence, params byte[] value) => new(key, sequence, value);

    public static JournalEntry Removed(string key, long sequence) => new(key, sequence, null);

    public static List<JournalEntry> Sorted(IEnumerable<JournalEntry> entries) => [.. entries.OrderBy(static entry => entry.Key, StringComparer.Ordinal)];

    /// <summary>The key of a command that only this check writes, for a strategy or for all.</summary>
    public string Command(string name) => $"command/contract-{_name}/{name}";

    /// <summary>Opens a strategy's part of a journal, by default this check's strategy; it is let go of after the check.</summary>
    public async Task<IStrategyJournal> OpenAsync(ISessionJournal? journal = null, StrategyIdentity? strategy = null)
    {
        var part = await (journal ?? Journal).OpenAsync(strategy ?? Strategy, Token);
        _opened.Add(part);
        return part;
    }

    /// <summary>Opens it, or gives null where somebody else has it.</summary>
    /// <exception cref="JournalException">The journal has failed otherwise.</exception>
    public async Task<IStrategyJournal?> TryOpenAsync(ISessionJournal? journal = null, StrategyIdentity? strategy = null)
    {
        try
        {
            return await OpenAsync(journal, strategy);
        }
        catch (JournalLeaseException refused)
        {
            Expect(refused.Strategy == (strategy ?? Strategy), $"a refusal of {strategy ?? Strategy}", $"one of {refused.Strategy}");
            return null;
        }
    }

    /// <summary>The same store as another process has it.</summary>
    public async Task<ISessionJournal> ElsewhereAsync()
    {
        var journal = await _journal.OpenElsewhere!();
        _elsewhere.Add(journal);
        return journal;
    }

    public async Task<List<JournalEntry>> ReadAsync(StrategyIdentity? strategy = null, ISessionJournal? journal = null) =>
        Sorted(await (journal ?? Journal).ReadAsync(strategy ?? Strategy, Token));

    /// <summary>What concerns all, of this check alone.</summary>
    public async Task<List<JournalEntry>> ReadOfAllAsync(ISessionJournal? journal = null) =>
        Sorted((await (journal ?? Journal).ReadAsync(null, Token)).Where(entry => entry.Key.Contains(_name, StringComparison.Ordinal)));

    /// <summary>Whether a write is refused because the lease is somebody else's.</summary>
    public async Task<bool> IsRefusedAsync(IStrategyJournal part, params JournalEntry[] entries)
    {
        try
        {
            await part.WriteAsync(entries, Token);
            return false;
        }
        catch (JournalLeaseException)
        {
            return true;
        }
    }

    public void Expect([DoesNotReturnIf(false)] bool kept, string expected, string found)
    {
        if (!kept)
        {
            throw new JournalContractException(_check, expected, found);
        }
    }

    public void ExpectEntries(IReadOnlyList<JournalEntry> expected, IReadOnlyList<JournalEntry> found) =>
        Expect(expected.SequenceEqual(found), Text(expected), Text(found));

    public async Task ExpectReadAsync(params JournalEntry[] expected) => ExpectEntries(Sorted(expected), await ReadAsync());

    /// <summary>Asks until it is so, or patience ends; gives whether it became so.</summary>
    public async Task<bool> UntilAsync(Func<Task<bool>> isSo)
    {
        var clock = _journal.TimeProvider;
        var began = clock.GetTimestamp();
        for (var pause = _firstPause; !await isSo(); pause = pause * 2 < _longestPause ? pause * 2 : _longestPause)
        {
            if (clock.GetElapsedTime(began) >= _journal.Patience)
            {
                return false;
            }

            await Task.Delay(pause, clock, Token);
        }

        return true;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var part in Enumerable.Reverse(_opened))
        {
            await LetGoAsync(part);
        }

        foreach (var journal in _elsewhere)
        {
            await LetGoAsync(journal);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "It may be gone, as after a crash; the check has said what it has to say.")]
    private static async Task LetGoAsync(object opened)
    {
        try
        {
            if (opened is IAsyncDisposable holder)
            {
                await holder.DisposeAsync();
            }
            else
            {
                (opened as IDisposable)?.Dispose();
            }
        }
        catch (Exception)
        {
            // As above.
        }
    }

    private static string Text(IReadOnlyList<JournalEntry> entries)
    {
        const int Most = 8;
        var shown = entries.Take(Most).Select(static entry => $"{Short(entry.ToString())}{Bytes(entry)}");
        var more = entries.Count > Most ? string.Create(CultureInfo.InvariantCulture, $" and {entries.Count - Most} more") : string.Empty;
        return entries.Count == 0 ? "nothing" : string.Join("; ", shown) + more;
    }

    private static string Bytes(JournalEntry entry) => entry.Value is { Length: > 0 and <= 8 } value ? $" ({Convert.ToHexString(value.Span)})" : string.Empty;

    private static string Short(string text) => text.Length > 120 ? text[..60] + "…" + text[^59..] : text;
}
