using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Sessions.Brokers.Oanda.Http;

/// <summary>The pool of connections, which opens no more in a second than the venue takes.</summary>
internal sealed class Connections : IDisposable
{
    // developer.oanda.com/rest-live-v20/best-practices: two new connections a second.
    private const int NewInASecond = 2;
    private const int Most = 8;
    private static readonly TimeSpan _lifetime = TimeSpan.FromMinutes(15);

    private readonly TokenBucketRateLimiter _limiter = new(new()
    {
        TokenLimit = NewInASecond, TokensPerPeriod = NewInASecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = int.MaxValue,
    });

    public Connections() => Handler = new SocketsHttpHandler
    {
        // An address that leads elsewhere is not to be given the token.
        AllowAutoRedirect = false,
        UseCookies = false,
        MaxConnectionsPerServer = Most,
        PooledConnectionLifetime = _lifetime,
        ConnectCallback = ConnectAsync,
    };

    public SocketsHttpHandler Handler { get; }

    public void Dispose()
    {
        Handler.Dispose();
        _limiter.Dispose();
    }

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The stream owns the socket, and the pool the stream.")]
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        using var turn = await _limiter.AcquireAsync(1, cancellationToken);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
