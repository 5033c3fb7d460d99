using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Sessions;

// docs/decisions.md 137
/// <summary>
/// The user's logger, whose failures stop nothing: what cannot be written down is done all the same. Each line says whose it is.
/// </summary>
[SuppressMessage("Design", "CA1031", Justification = "A logger may throw anything, and there is nobody else to tell.")]
internal sealed class GuardedLogger : ILogger
{
    private readonly ILogger _logger;
    private readonly string? _strategy;

    private GuardedLogger(ILogger logger, string? strategy) => (_logger, _strategy) = (logger, strategy);

    /// <param name="logger">Where lines go.</param>
    /// <param name="strategy">The strategy and its instance, with which each line begins; null where there is none.</param>
    public static ILogger Around(ILogger logger, string? strategy) => logger is NullLogger ? logger : new GuardedLogger(logger, strategy);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        try
        {
            return _logger.BeginScope(state);
        }
        catch (Exception)
        {
            return null;
        }
    }

    public bool IsEnabled(LogLevel logLevel)
    {
        try
        {
            return _logger.IsEnabled(logLevel);
        }
        catch (Exception)
        {
            return false;
        }
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        try
        {
            if (_strategy is null)
            {
                _logger.Log(logLevel, eventId, state, exception, formatter);
            }
            else if (_logger.IsEnabled(logLevel))
            {
                _logger.Log(logLevel, eventId, LogLine.Of(_strategy, state, exception, formatter), exception, static (line, _) => line.ToString());
            }
        }
        catch (Exception)
        {
        }
    }
}
