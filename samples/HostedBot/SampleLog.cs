using Microsoft.Extensions.Logging;
using Sessions.Brokers;

namespace HostedBot;

/// <summary>What the sample logs.</summary>
internal static partial class SampleLog
{
    [LoggerMessage(1, LogLevel.Information, "{Side} done, the balance is {Balance}")]
    public static partial void Done(this ILogger logger, PositionSide side, decimal? balance);

    [LoggerMessage(2, LogLevel.Information, "{Side} opened as position {Position}")]
    public static partial void Opened(this ILogger logger, PositionSide side, string position);
}
