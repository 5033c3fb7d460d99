using System.Diagnostics.CodeAnalysis;

namespace Sessions.Brokers.Oanda.Orders;

/// <summary>One close of a trade at a time: what is written on it is that of the close which follows.</summary>
internal sealed class TradeLocks
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (SemaphoreSlim Turn, int Users)> _locks = [];

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The last one who leaves disposes of it.")]
    public async Task<IDisposable> EnterAsync(string position, CancellationToken cancellationToken)
    {
        SemaphoreSlim turn;
        lock (_lock)
        {
            (turn, var users) = _locks.GetValueOrDefault(position) is { Turn: not null } known ? known : (new SemaphoreSlim(1), 0);
            _locks[position] = (turn, users + 1);
        }

        try
        {
            await turn.WaitAsync(cancellationToken);
        }
        catch
        {
            Leave(position);
            throw;
        }

        return new Entered(this, position, turn);
    }

    private void Leave(string position)
    {
        lock (_lock)
        {
            var (turn, users) = _locks[position];
            if (users == 1)
            {
                _locks.Remove(position);
                turn.Dispose();
            }
            else
            {
                _locks[position] = (turn, users - 1);
            }
        }
    }

    private sealed class Entered(TradeLocks owner, string position, SemaphoreSlim turn) : IDisposable
    {
        public void Dispose()
        {
            turn.Release();
            owner.Leave(position);
        }
    }
}
