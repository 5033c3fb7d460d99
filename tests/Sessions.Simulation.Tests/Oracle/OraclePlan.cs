using CsCheck;

namespace Sessions.Simulation.Tests.Oracle;

/// <summary>What a case is made of: one day of several symbols, an account, and what strategies do. Seconds count from midnight UTC.</summary>
/// <param name="Day">Which day, counted from a Monday; from 5 on in July, when the night comes an hour earlier.</param>
/// <param name="Symbols">What is priced.</param>
/// <param name="Actions">What is done, in the order of instants.</param>
/// <param name="Balance">What the account begins with.</param>
/// <param name="Currency">Its currency.</param>
/// <param name="PoundRate">A fixed rate for pounds, in thousandths; zero for none.</param>
/// <param name="StopOut">The stop-out level in percent.</param>
/// <param name="QuoteAge">MaxQuoteAge in seconds; zero where it is not given.</param>
/// <param name="Marks">EquityInterval in seconds.</param>
/// <param name="Nets">Whether the account nets; without tags a session takes no order with exits then.</param>
/// <param name="Turned">Whether the symbols are added the other way round.</param>
internal sealed record OraclePlan(
    int Day, OracleSymbol[] Symbols, OracleAction[] Actions, int Balance, string Currency, int PoundRate, int StopOut, int QuoteAge, int Marks, bool Nets, bool Turned)
{
    public const int Strategies = 2;
    public const int Midnight = 24 * 60 * 60;

    public static Gen<OraclePlan> Any { get; } =
        from day in Gen.Int[0, 9]
        from count in Gen.Int[1, 4]
        from start in Gen.Int[0, 21 * 60].Select(static minutes => minutes * 60)
        from symbols in Gen.Select(OracleSymbol.Any(start), OracleSymbol.Any(start), OracleSymbol.Any(start), OracleSymbol.Any(start))
        from actions in OracleAction.Any.Array[0, 60]
        from account in Gen.Select(Gen.OneOf(Gen.Int[200, 2_500], Gen.Int[2_500, 60_000]), Pick("USD", "USD", "EUR"), Pick(0, 0, 0, 1_250), Pick(0, 50, 50, 90))
        from options in Gen.Select(Pick(0, 0, 0, 20, 300, 7_200), Pick(60, 3_600), Pick(false, false, false, true), Gen.Bool)
        select Of(day, [.. new[] { symbols.Item1, symbols.Item2, symbols.Item3, symbols.Item4 }.Take(count)], actions, account, options);

    public DateTimeOffset Date => Day < 5 ? new DateTimeOffset(2024, 1, 8 + Day, 0, 0, 0, TimeSpan.Zero) : new DateTimeOffset(2024, 7, 3 + Day, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The first instant of any bar.</summary>
    public int From => Symbols.Min(static symbol => symbol.Bars[0].Open);

    public override string ToString() =>
        $"{Date:ddd yyyy-MM-dd}, {Balance} {Currency}, pounds {PoundRate}, stop-out {StopOut} %, quotes {QuoteAge} s, marks {Marks} s{(Nets ? ", nets" : "")}{(Turned ? ", turned" : "")}\n"
        + string.Join('\n', Symbols.Select(static symbol => symbol.ToString())) + '\n' + string.Join('\n', Actions.Select(static action => action.ToString()));

    public DateTimeOffset At(int second) => Date.AddSeconds(second);

    /// <summary>One of some values, as often as it stands there.</summary>
    public static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    public int SecondOf(DateTimeOffset instant) => (int)(instant - Date).TotalSeconds;

    private static OraclePlan Of(int day, OracleSymbol[] symbols, OracleAction[] actions, (int Balance, string Currency, int PoundRate, int StopOut) account, (int Age, int Marks, bool Nets, bool Turned) options)
    {
        for (var i = 0; i < symbols.Length; i++)
        {
            symbols[i] = symbols[i] with { Name = OracleSymbol.Names[i] };
        }

        return new OraclePlan(
            day, symbols,
            [.. actions.Select(action => action.In(symbols)).Select(action => options.Nets ? action with { StopLoss = null, TakeProfit = null } : action).OrderBy(static action => action.At).ThenBy(static action => action.Strategy)],
            account.Balance, account.Currency, account.PoundRate, account.StopOut, options.Age, options.Marks, options.Nets, options.Turned);
    }
}
