using System.Globalization;
using Sessions.Journals.Records;
using Sessions.Orders;

namespace Sessions.Journals;

// docs/decisions.md 227
/// <summary>Puts on record that a person says what is a strategy's own. It takes the strategy's lease, so nobody trades by what was on record before.</summary>
/// <param name="journal">The journal.</param>
/// <param name="strategy">Whose positions.</param>
/// <param name="now">When it was said, UTC.</param>
internal sealed class Adoption(ISessionJournal journal, StrategyIdentity strategy, DateTimeOffset now)
{
    /// <summary>A symbol's one position: from now on the strategy holds so much of it, above zero long.</summary>
    /// <returns>What it held on record.</returns>
    public ValueTask<decimal> HoldingAsync(string symbol, decimal volume, CancellationToken cancellationToken) => WriteAsync(
        (book, epoch) =>
        {
            var held = book.Blotter.Holdings(symbol);
            return (held, held == volume ? null : Adopted(book, epoch, symbol, volume - held, position: null));
        },
        cancellationToken);

    /// <summary>A position with an id of its own: from now on it is the strategy's.</summary>
    /// <returns>What it held of it on record.</returns>
    public ValueTask<decimal> PositionAsync(string symbol, decimal volume, string position, CancellationToken cancellationToken) => WriteAsync(
        (book, epoch) => book.Blotter.Opened(position) is { } known
            ? (known.Change, null)
            : (0, Adopted(book, epoch, symbol, volume, position)),
        cancellationToken);

    private async ValueTask<decimal> WriteAsync(Func<BookState, long, (decimal Held, Order? Order)> adopt, CancellationToken cancellationToken)
    {
        await using var records = new RecordJournal(journal, await journal.OpenAsync(strategy, cancellationToken), strategy);
        var state = await records.LoadAsync();
        if (state.Unfinished.FirstOrDefault(static occurrence => occurrence.EndingAt is not null) is { } ending)
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"{strategy} is closing what it held at the end of {ending.Name} of {ending.Start:u}. ")
                + "Let it end, or take that over first: sessions acknowledge, or SessionControl.AcknowledgeAsync.");
        }

        var (held, order) = adopt(state.Book, records.Epoch);
        if (order is not null)
        {
            await records.WriteAsync(records.Seal([order]));
        }

        return held;
    }

    /// <summary>An entry that was never sent and has filled, of the last occurrence: the next end closes it.</summary>
    private Order Adopted(BookState book, long epoch, string symbol, decimal change, string? position) => new(
        string.Create(CultureInfo.InvariantCulture, $"{strategy.Tag}:{now.UtcDateTime:yyyyMMdd'T'HHmmssfff}:{epoch:x}-adopted"),
        book.Number, symbol, Sides.Of(change), Math.Abs(change))
    {
        State = OrderState.Done,
        Filled = Math.Abs(change),
        IsKnown = true,
        Position = position,
        SentAt = now,
    };
}
