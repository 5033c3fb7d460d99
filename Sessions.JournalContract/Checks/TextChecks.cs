using Sessions.Journals.Contract.Running;
using static Sessions.Journals.Contract.Running.ContractRun;

namespace Sessions.Journals.Contract.Checks;

/// <summary>Texts and sizes: nothing is cut, folded, trimmed or run.</summary>
internal static class TextChecks
{
    private const int ManyKeys = 10_000;

    /// <summary>Of an identity that the runtime lets run.</summary>
    private const int LongestPart = 256;

    /// <summary>What differs by case, accent, composition, blanks, quotes, direction, or beyond sixteen bits.</summary>
    private static readonly string[] _texts =
    [
        "plain", "PLAIN", "plain ", "\u00a0plain", "a/b", "'; DROP TABLE entry; --", "\"'`", "%_?*\\", "$1", "\\x00", "日本/戦略 100%",
        "é", "e\u0301", "ß", "ss", "i", "İ", "ı",
        "\U0001F4B6 \u202E\uFFFD\uFDD0",
    ];

    public static IReadOnlyList<ContractCheck> All { get; } =
    [
        new("KeysAreAnyText", "Keys are any text, compared character by character.", KeysAreAnyTextAsync),
        new("IdentitiesAreAnyText", "Account, strategy and instance are any text, and each other than the others is another strategy.",
            IdentitiesAreAnyTextAsync),
        new("LongIdentityIsKept", "Identities of the longest parts that differ in the last character are kept apart.", LongIdentityIsKeptAsync),
        new("LongestKeyAndLargestValueComeBack", "The longest key and the largest value come back as they were written.", LongestAndLargestAsync),
        new("ManyKeysOfOneBatchComeBack", "Ten thousand keys of one batch come back.", ManyKeysAsync),
    ];

    private static async Task KeysAreAnyTextAsync(ContractRun run)
    {
        var part = await run.OpenAsync();
        var entries = _texts.Select(static (text, i) => Entry(text, 1, (byte)i)).ToArray();
        await part.WriteAsync(entries, run.Token);
        await run.ExpectReadAsync(entries);

        await part.WriteAsync([Entry("plain", 2, 99)], run.Token);
        await run.ExpectReadAsync([Entry("plain", 2, 99), .. entries[1..]]);
    }

    private static async Task IdentitiesAreAnyTextAsync(ContractRun run)
    {
        var strategies = _texts.Select(text => run.Strategy with { Instance = text })
            .Concat([run.Strategy, run.Strategy with { Account = run.Strategy.Account + "'\"" },
                run.Strategy with { StrategyId = run.Strategy.StrategyId + "\\" }]).ToArray();
        for (var i = 0; i < strategies.Length; i++)
        {
            var part = await run.OpenAsync(strategy: strategies[i]);
            await part.WriteAsync([Entry("a", 1, (byte)i)], run.Token);
        }

        for (var i = 0; i < strategies.Length; i++)
        {
            run.ExpectEntries([Entry("a", 1, (byte)i)], await run.ReadAsync(strategies[i]));
        }
    }

    private static async Task LongIdentityIsKeptAsync(ContractRun run)
    {
        StrategyIdentity Long(char last) => new(
            new string('戦', LongestPart), run.Strategy.StrategyId.PadRight(LongestPart, '略'), new string('\u044f', LongestPart - 1) + last);
        var (first, second) = (await run.OpenAsync(strategy: Long('a')), await run.OpenAsync(strategy: Long('b')));
        await first.WriteAsync([Entry("a", 1, 1)], run.Token);
        await second.WriteAsync([Entry("a", 1, 2)], run.Token);

        run.ExpectEntries([Entry("a", 1, 1)], await run.ReadAsync(Long('a')));
        run.ExpectEntries([Entry("a", 1, 2)], await run.ReadAsync(Long('b')));
    }

    private static async Task LongestAndLargestAsync(ContractRun run)
    {
        // No two parts alike, so that nothing compresses it to what a store's index takes.
        var key = string.Concat(Enumerable.Range(0, JournalEntry.LongestKey).Select(static i => (char)(0x4e00 + (i * 7_919 % 20_000))));
        var entry = new JournalEntry(key, 1, Enumerable.Range(0, JournalEntry.LargestValue).Select(static i => (byte)(i * 7)).ToArray());
        var neighbour = Entry(key[..^1] + "x", 1, 1);
        var part = await run.OpenAsync();
        await part.WriteAsync([entry, neighbour], run.Token);

        await run.ExpectReadAsync(entry, neighbour);
    }

    private static async Task ManyKeysAsync(ContractRun run)
    {
        var entries = Enumerable.Range(0, ManyKeys).Select(static i => Entry(FormattableString.Invariant($"key {i:d5}"), i, (byte)i)).ToArray();
        var part = await run.OpenAsync();
        await part.WriteAsync(entries, run.Token);

        await run.ExpectReadAsync(entries);
    }
}
