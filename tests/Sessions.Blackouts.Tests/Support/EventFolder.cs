namespace Sessions.Blackouts.Tests.Support;

/// <summary>A folder with one file of events, and the clock by which it is looked at.</summary>
internal sealed class EventFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("blackouts").FullName;
    private DateTime _written = new(2026, 11, 30, 0, 0, 0, DateTimeKind.Utc);

    public string Path => System.IO.Path.Combine(_folder, "news.csv");

    public HandClock Clock { get; } = new();

    /// <summary>Writes the file as at a moment of its own.</summary>
    public EventFolder Write(string text)
    {
        File.WriteAllText(Path, text);
        File.SetLastWriteTimeUtc(Path, _written = _written.AddSeconds(1));
        return this;
    }

    public void Delete() => File.Delete(Path);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>A clock whose one timer fires when it is told to.</summary>
    internal sealed class HandClock : TimeProvider
    {
        private Action? _tick;

        public bool HasTimer => _tick is not null;

        public void Tick() => _tick?.Invoke();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Assert.Equal(TimeSpan.FromSeconds(5), period);
            _tick = () => callback(state);
            return new Handle(this);
        }

        private sealed class Handle(HandClock clock) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose() => clock._tick = null;

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
