using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>
/// Tells observers what happened, in order, after the broker's lock is released: an observer that trades adds to the queue,
/// and its news comes after what is still in it.
/// </summary>
internal sealed class ObserverQueue
{
    private readonly Lock _gate = new();
    private readonly Queue<News> _news = [];
    private IPaperBrokerObserver[] _observers = [];
    private bool _telling;

    public void Subscribe(IPaperBrokerObserver observer)
    {
        lock (_gate)
        {
            _observers = [.. _observers, observer];
        }
    }

    public void Opened(Position position, string orderId, string? tag) => Add(new News(position, orderId, tag, null));

    public void Closed(Trade trade) => Add(new News(null, null, null, trade));

    public void Tell()
    {
        lock (_gate)
        {
            if (_telling)
            {
                return;
            }

            _telling = true;
        }

        try
        {
            while (TryTake(out var news, out var observers))
            {
                foreach (var observer in observers)
                {
                    news.Tell(observer);
                }
            }
        }
        catch
        {
            // The rest is told with the next news.
            lock (_gate)
            {
                _telling = false;
            }

            throw;
        }
    }

    private bool TryTake(out News news, out IPaperBrokerObserver[] observers)
    {
        lock (_gate)
        {
            observers = _observers;
            var any = _news.TryDequeue(out news);
            _telling = any;
            return any;
        }
    }

    private void Add(News news)
    {
        lock (_gate)
        {
            if (_observers.Length > 0)
            {
                _news.Enqueue(news);
            }
        }
    }

    private readonly record struct News(Position? Position, string? OrderId, string? Tag, Trade? Trade)
    {
        public void Tell(IPaperBrokerObserver observer)
        {
            if (Position is not null && observer is IOrderObserver informed)
            {
                informed.OnOpened(Position, OrderId!, Tag);
            }
            else if (Position is not null)
            {
                observer.OnOpened(Position);
            }

            if (Trade is not null)
            {
                observer.OnClosed(Trade);
            }
        }
    }
}
