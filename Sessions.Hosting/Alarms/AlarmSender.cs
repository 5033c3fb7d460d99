using System.Net.Http.Json;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace Sessions.Hosting.Alarms;

// docs/decisions.md 216
/// <summary>
/// Asks addresses that belong to somebody else. Whoever knows such an address can post to it, so neither it nor what an exception
/// says of it is logged: the name of the exception, or the answer's status.
/// </summary>
internal sealed class AlarmSender(IHttpClientFactory clients, TimeProvider clock, ILogger<AlarmSender> logger)
{
    public const string ClientName = "Sessions.Alarms";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = 3,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromSeconds(1),
            ShouldHandle = static attempt => ValueTask.FromResult(attempt.Outcome switch
            {
                { Exception: HttpRequestException or Polly.Timeout.TimeoutRejectedException } => true,
                { Result: { } answer } => MayBeTaken(answer),
                _ => false,
            }),
        })
        .AddTimeout(_patience)
        .Build();

    private bool _hasFailed;

    /// <summary>Posts an alarm; false where nobody took it and somebody may yet. One that is refused for good must not keep later ones back.</summary>
    public Task<bool> PostAsync(Uri address, AlarmMessage message, CancellationToken cancellationToken) => SendAsync(
        "alarm", () => new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(message, AlarmJsonContext.Default.AlarmMessage) }, cancellationToken);

    /// <summary>Asks for an address, which tells whoever keeps it that this host is well; false where nobody answered and somebody may yet.</summary>
    public Task<bool> BeatAsync(Uri address, CancellationToken cancellationToken) => SendAsync("heartbeat", () => new HttpRequestMessage(HttpMethod.Get, address), cancellationToken);

    private async Task<bool> SendAsync(string what, Func<HttpRequestMessage> request, CancellationToken cancellationToken)
    {
        string problem;
        var isOver = false;
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var answer = await _pipeline.ExecuteAsync(async token =>
            {
                using var message = request();
                return await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, token);
            }, cancellationToken);
            if (answer.IsSuccessStatusCode)
            {
                _hasFailed = false;
                return true;
            }

            problem = $"status {(int)answer.StatusCode}";
            isOver = !MayBeTaken(answer);
        }
        catch (Exception exception) when (exception is HttpRequestException or Polly.Timeout.TimeoutRejectedException)
        {
            problem = exception.GetType().Name;
        }

        // Once for each outage: it is tried again and again meanwhile.
        if (!_hasFailed)
        {
            logger.NotSent(what, problem);
        }

        _hasFailed = true;
        return isOver;
    }

    /// <summary>Whether the same message may be taken at another time.</summary>
    private static bool MayBeTaken(HttpResponseMessage answer) => (int)answer.StatusCode is 408 or 429 or >= 500;
}
