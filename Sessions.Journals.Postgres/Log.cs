using Microsoft.Extensions.Logging;

namespace Sessions.Journals;

/// <summary>
/// Every event that the journal logs. The ids are stable, and none is one of the runtime's. Nothing of a connection string stands in them
/// but server and database.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(140, LogLevel.Warning,
        "The connection to the journal in {Where} is lost; other machines may take this process's strategies over until it is back")]
    public static partial void MarkLost(this ILogger logger, Exception exception, string where);

    [LoggerMessage(141, LogLevel.Information, "The connection to the journal in {Where} stands; this process is known there by the number {Owner}")]
    public static partial void MarkStands(this ILogger logger, string where, long owner);

    [LoggerMessage(142, LogLevel.Warning, "{Strategy} was taken over from process {Process} on {Machine}, which {Reason}")]
    public static partial void TakenOver(this ILogger logger, string strategy, int process, string machine, string reason);

    [LoggerMessage(143, LogLevel.Error, "Another process runs {Strategy} now: this one trades it no more")]
    public static partial void LeaseLost(this ILogger logger, string strategy);

    [LoggerMessage(144, LogLevel.Warning, "Writing to the journal in {Where} has failed and is tried again")]
    public static partial void WriteRetried(this ILogger logger, Exception exception, string where);
}
