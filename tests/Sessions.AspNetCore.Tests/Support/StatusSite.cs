using System.Collections.Concurrent;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sessions.Hosting;

namespace Sessions.AspNetCore.Tests.Support;

/// <summary>A host with the page, on a free port of this machine.</summary>
internal sealed class StatusSite : IAsyncDisposable
{
    private static readonly HtmlParser _parser = new();

    private readonly WebApplication _app;
    private readonly DirectoryInfo _root;

    private StatusSite(WebApplication app, DirectoryInfo root) => (_app, _root) = (app, root);

    /// <summary>Every path that somebody has asked for.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public IServiceProvider Services => _app.Services;

    public string Address => _app.Urls.Single();

    public string Page => $"{Address}/sessions";

    public static Task<StatusSite> StartAsync(ISessionsMonitor monitor) => StartAsync(services => services.AddSingleton(monitor));

    public static async Task<StatusSite> StartAsync(Action<IServiceCollection> register, Action<WebApplication>? map = null)
    {
        // A folder of its own: the host watches everything below its content root.
        var root = Directory.CreateTempSubdirectory("sessions-site");
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "TestBots", ContentRootPath = root.FullName });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        register(builder.Services);
        var app = builder.Build();
        var site = new StatusSite(app, root);
        app.Use((context, next) =>
        {
            site.Asked.Enqueue(context.Request.Path);
            return next(context);
        });
        (map ?? (static app => app.MapSessions("/sessions")))(app);
        await app.StartAsync();
        site.Client.BaseAddress = new Uri(site.Address);
        return site;
    }

    /// <summary>The page, read as a browser does.</summary>
    public async Task<IHtmlDocument> ReadAsync(string query = "") => _parser.ParseDocument(await Client.GetStringAsync("/sessions" + query));

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _root.Delete(recursive: true);
    }
}
