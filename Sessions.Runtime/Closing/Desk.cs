using System.Runtime.CompilerServices;
using Sessions.Brokers;
using Sessions.Orders;

namespace Sessions.Closing;

// docs/decisions.md 34, 218
/// <summary>
/// What all who trade on one account in this process share: their books, the time by which they are compared, and how many closes
/// may be under way. An unfinished target or an open order says who has a position; nobody has to release anything.
/// </summary>
internal sealed class Desk
{
    private static readonly ConditionalWeakTable<IBroker, Desk> _desks = [];

    private readonly Dictionary<string, Book> _books = new(StringComparer.Ordinal);
    private long _last = Order.Never;
    private long _numbers;

    private Desk(int places) => Places = new FairPlaces(places);

    /// <summary>For how many closes there is place at once.</summary>
    public FairPlaces Places { get; }

    /// <summary>Held while anything of the account's changes; never during a call.</summary>
    public object Lock { get; } = new();

    /// <summary>The blotters of all. Read and set under the lock.</summary>
    public AccountBlotters Account { get; set; } = new();

    /// <summary>The account's desk. The first who asks says how many closes may be under way.</summary>
    public static Desk Of(IBroker broker, int places) =>
        _desks.TryGetValue(broker, out var desk) ? desk : _desks.GetValue(broker, _ => new Desk(places));

    /// <summary>A number that nothing else on the account has been given in this process.</summary>
    public long NextNumber() => Interlocked.Increment(ref _numbers);

    /// <summary>
    /// Now, by the process's own time, in ticks; later than all that this gave before, so that of two things of one instant it is
    /// known which came first. Called under the lock.
    /// </summary>
    /// <param name="clock">Whose monotonic time.</param>
    public long Stamp(TimeProvider clock) => _last = Math.Max(_last + 1, clock.GetElapsedTime(0).Ticks);

    /// <summary>Whose book it is from now on.</summary>
    public void Open(Book book)
    {
        lock (Lock)
        {
            _books[book.Tag] = book;
        }
    }

    /// <summary>The book of a tag, or null. Called under the lock.</summary>
    public Book? BookOf(string tag) => _books.GetValueOrDefault(tag);

    /// <summary>Forgets a book in which nothing is open, with its orders.</summary>
    public void Close(Book book)
    {
        lock (Lock)
        {
            if (Account[book.Tag] is { OwnOpen: var open, Targets.IsEmpty: true } && open.First(static _ => true) is null)
            {
                _books.Remove(book.Tag);
                Account = Account.Without(book.Tag);
            }
        }
    }
}
