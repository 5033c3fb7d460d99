using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace Sessions.Hosting.Tests.Support;

/// <summary>A server of this machine that takes alarms and heartbeats, or refuses them.</summary>
internal sealed class AlarmServer : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Channel<(string Method, string Path, string Body)> _asked = Channel.CreateUnbounded<(string, string, string)>();
    private readonly Task _serving;

    public AlarmServer()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
        }

        _listener.Prefixes.Add(Address.ToString());
        _listener.Start();
        _serving = Task.Run(ServeAsync);
    }

    public Uri Address { get; }

    /// <summary>What is answered.</summary>
    public HttpStatusCode Answer { get; set; } = HttpStatusCode.NoContent;

    /// <summary>What is refused for good, by its body, whatever the answer to the rest.</summary>
    public Predicate<string> Refuses { get; set; } = static _ => false;

    /// <summary>The next request; time passes until it comes, slowly enough for a request on its way.</summary>
    public async Task<(string Method, string Path, string Body)> NextAsync(TestHost host)
    {
        var next = _asked.Reader.ReadAsync().AsTask();
        for (var i = 0; i < 2400 && !next.IsCompleted; i++)
        {
            host.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(50)));
        }

        return await next.WaitAsync(TimeSpan.FromSeconds(1));
    }

    /// <summary>Whether something was asked that nobody has taken.</summary>
    public bool HasMore => _asked.Reader.TryPeek(out _);

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
                var body = await reader.ReadToEndAsync();
                context.Response.StatusCode = (int)(Refuses(body) ? HttpStatusCode.BadRequest : Answer);
                context.Response.Close();
                _asked.Writer.TryWrite((context.Request.HttpMethod, context.Request.RawUrl!, body));
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
