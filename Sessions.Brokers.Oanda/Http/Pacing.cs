using System.Threading.RateLimiting;

namespace Sessions.Brokers.Oanda.Http;

/// <summary>Sends no more requests in a second than the venue takes: what it refuses for that would be a close that was not sent.</summary>
internal sealed class Pacing(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    // developer.oanda.com/rest-live-v20/best-practices: 120 a second. Other programs may use the account too.
    private const int InASecond = 100;
    private const int Periods = 10;

    private readonly TokenBucketRateLimiter _limiter = new(new()
    {
        TokenLimit = InASecond / 2, TokensPerPeriod = InASecond / Periods, ReplenishmentPeriod = TimeSpan.FromSeconds(1) / Periods, QueueLimit = int.MaxValue,
    });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var turn = await _limiter.AcquireAsync(1, cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _limiter.Dispose();
        }

        base.Dispose(disposing);
    }
}
