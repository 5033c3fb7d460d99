using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Sessions.Brokers.Emulators.Hosting;

/// <summary>A server on the loopback at a port of its own, with requests that can be disturbed and are noted.</summary>
public sealed class EmulatorHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _requests = new();

    private EmulatorHost(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Urls.Single());

    /// <summary>What goes wrong.</summary>
    public Disturbances Disturbances { get; } = new();

    /// <summary>Every request that came, as its method and its path with the query, in order.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>Starts a server.</summary>
    /// <param name="map">Maps what the venue answers to.</param>
    public static async Task<EmulatorHost> StartAsync(Action<IEndpointRouteBuilder> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var host = new EmulatorHost(app);
        app.Use((context, next) =>
        {
            host._requests.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
            return host.Disturbances.PassAsync(context, next);
        });
        map(app);
        await app.StartAsync();
        return host;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
