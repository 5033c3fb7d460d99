using Sessions.Brokers;
using Sessions.Orders;

namespace Sessions.Journals.Storage;

/// <summary>A position that was to be closed, as version 1 had it.</summary>
internal sealed record FormerClose(
    string Session, DateTimeOffset Start, string Closing, Position Was, decimal Volume, int Attempts, string? Pending, decimal Filled, bool IsConfirmed)
{
    public string Symbol => Was.Symbol;

    public static FormerClose Read(Row row)
    {
        var (session, start, closing) = (row.Text(), row.Instant(), row.Text());
        var (id, symbol, side, held, volume) = (row.Text(), row.Text(), (PositionSide)row.Number(), row.Decimal(), row.Decimal());
        var position = new Position(id, symbol, side, held, row.Decimal(), row.Instant()) { Tag = row.TextOrNull() };
        return new(session, start, closing, position, volume, (int)row.Number(), row.TextOrNull(), row.Decimal(), row.Yes());
    }

    /// <summary>What is on record of it now: the target, what was closed of it, and the close without an answer.</summary>
    /// <param name="tag">The strategy's tag.</param>
    /// <param name="occurrences">Its occurrences.</param>
    /// <param name="isNetting">Whether nothing shows that the account keeps several positions of a symbol.</param>
    public IEnumerable<object> Records(string tag, IReadOnlyList<FormerOccurrence> occurrences, bool isNetting)
    {
        if (occurrences.FirstOrDefault(former => former.Record.IsOf(Session, Start)) is not { IsUnderWay: true } owner || owner.Closing != Closing)
        {
            yield break;
        }

        // A strategy closes what has its tag, or on an account without tags what it holds by its fills.
        var isShare = owner.Record.Scope == SessionScope.Strategy && Was.Tag is null && isNetting;
        var target = new Target(owner.Record.ClosingPrefix(tag) + Closing, Was.Id, Symbol, Was.Side, Volume, isShare ? TargetKind.Share : TargetKind.Whole)
        {
            Was = Was,
            IsConfirmed = IsConfirmed,
        };
        yield return target;
        if (Filled > 0 || (Attempts > 0 && Pending is null))
        {
            // The ledger has counted it already; and no id is used twice.
            yield return new Order($"{target.Id}:filled", 0, Symbol, Was.Side.Opposite(), Filled)
            {
                Closes = Was.Id,
                Target = target.Id,
                Attempt = Pending is null ? Attempts : Attempts - 1,
                State = OrderState.Done,
                Filled = Filled,
                IsOffLedger = true,
            };
        }

        if (Pending is not null)
        {
            yield return new Order(Pending, 0, Symbol, Was.Side.Opposite(), Volume - Filled)
            {
                Closes = Was.Id,
                Target = target.Id,
                Attempt = Attempts,
                State = OrderState.InDoubt,
                IsOffLedger = owner.Record.Scope == SessionScope.Account,
            };
        }
    }
}
