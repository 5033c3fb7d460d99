using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Sessions.Hosting.Tests.Support;

/// <summary>Ends a test's wait when something is logged.</summary>
internal sealed class LogWaits : ILoggerProvider, ILogger
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource<string>> _waits = new();

    public Task<string> NextAsync(int id) =>
        (_waits[id] = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously)).Task.WaitAsync(TimeSpan.FromMinutes(2));

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (_waits.TryGetValue(eventId.Id, out var wait))
        {
            wait.TrySetResult(formatter(state, exception));
        }
    }

    public void Dispose()
    {
    }
}
