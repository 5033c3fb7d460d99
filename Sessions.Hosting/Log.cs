using Microsoft.Extensions.Logging;

namespace Sessions.Hosting;

/// <summary>Every event that the host logs. The ids are stable, and none is one of the runtime's.</summary>
internal static partial class Log
{
    [LoggerMessage(100, LogLevel.Information, "Starting {Strategy}, {Sessions} sessions")]
    public static partial void Starting(this ILogger logger, string strategy, int sessions);

    [LoggerMessage(101, LogLevel.Information, "{Strategy} has stopped")]
    public static partial void Stopped(this ILogger logger, string strategy);

    [LoggerMessage(102, LogLevel.Critical, "{Strategy} has failed and runs no more; the other strategies go on")]
    public static partial void Failed(this ILogger logger, Exception exception, string strategy);

    [LoggerMessage(103, LogLevel.Critical, "{Strategy} has failed, so the host stops")]
    public static partial void FailedAndStops(this ILogger logger, Exception exception, string strategy);

    [LoggerMessage(145, LogLevel.Warning, "{Strategy} stands by: {Reason}")]
    public static partial void StandsBy(this ILogger logger, string strategy, string reason);

    [LoggerMessage(146, LogLevel.Warning, "{Strategy} was free after {Standby}, and runs here now")]
    public static partial void TakenUp(this ILogger logger, string strategy, TimeSpan standby);

    [LoggerMessage(104, LogLevel.Critical, "{Strategy} has not stopped within {Timeout}, open session: {Session}; still open: {Left}")]
    public static partial void NotStopped(this ILogger logger, string strategy, TimeSpan timeout, string session, string left);

    [LoggerMessage(105, LogLevel.Critical, "{Strategy} has stopped and could not close everything of session {Session}: {Left}. The next start goes on with it")]
    public static partial void LeftOpen(this ILogger logger, string strategy, string session, string left);

    [LoggerMessage(106, LogLevel.Warning, "No strategy was added: nothing trades. Call AddSessions().AddStrategy<T>()")]
    public static partial void NoStrategies(this ILogger logger);

    [LoggerMessage(111, LogLevel.Error, "{Strategy} cannot be made")]
    public static partial void NotMade(this ILogger logger, Exception exception, string strategy);

    [LoggerMessage(112, LogLevel.Error, "The journal cannot be made")]
    public static partial void JournalNotMade(this ILogger logger, Exception exception);

    [LoggerMessage(113, LogLevel.Error, "The journal cannot be written")]
    public static partial void JournalUnwritable(this ILogger logger, Exception exception);

    [LoggerMessage(120, LogLevel.Information, "The configuration has changed for {Strategy}; that holds from its next session on")]
    public static partial void ConfigurationChanged(this ILogger logger, string strategy);

    [LoggerMessage(121, LogLevel.Error, "The configuration has changed and was refused, what was read before goes on: {Problems}")]
    public static partial void ConfigurationRefused(this ILogger logger, string problems);

    [LoggerMessage(122, LogLevel.Warning, "What the configuration says of the host has changed; that holds from its next start on")]
    public static partial void HostConfigurationWaits(this ILogger logger);

    [LoggerMessage(123, LogLevel.Error, "The configuration has changed and could not be read; what was read before goes on")]
    public static partial void ConfigurationFailed(this ILogger logger, Exception exception);

    [LoggerMessage(108, LogLevel.Warning, "The rules of {Zones} have changed on this machine since the program started, which goes by the old ones; restart it before the new ones hold")]
    public static partial void ZoneRulesChanged(this ILogger logger, string zones);

    [LoggerMessage(107, LogLevel.Debug, "The host's ShutdownTimeout is {Timeout} now, so that every end can be done")]
    public static partial void ShutdownTimeoutRaised(this ILogger logger, TimeSpan timeout);

    [LoggerMessage(109, LogLevel.Warning, "The positions of account '{Account}' cannot be read, so it is not shown what strategies hold; asked again until it can, and told again only then")]
    public static partial void PositionsUnknown(this ILogger logger, Exception exception, string account);

    [LoggerMessage(114, LogLevel.Error, "The {What} could not be sent: {Problem}; tried again until it can, and told again only then")]
    public static partial void NotSent(this ILogger logger, string what, string problem);

    [LoggerMessage(115, LogLevel.Error, "It could not be looked whether there are alarms to post; looked again in 5 s")]
    public static partial void LookFailed(this ILogger logger, Exception exception);
}
