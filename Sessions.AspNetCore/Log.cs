using Microsoft.Extensions.Logging;

namespace Sessions.AspNetCore;

/// <summary>Every event that the page logs. The ids are stable, and none is one of the host's or the runtime's.</summary>
internal static partial class Log
{
    [LoggerMessage(150, LogLevel.Warning, "{User} has ordered {Action} of {Strategy} from the status page: {Reason}")]
    public static partial void Ordered(this ILogger logger, string user, string action, string strategy, string reason);
}
