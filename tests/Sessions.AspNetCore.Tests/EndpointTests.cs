using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sessions.AspNetCore.Tests.Support;
using Sessions.Hosting;

namespace Sessions.AspNetCore.Tests;

public sealed class EndpointTests
{
    [Fact]
    public async Task Nothing_is_mapped_unless_it_is_asked_for()
    {
        await using var site = await StatusSite.StartAsync(static services => services.AddSingleton<ISessionsMonitor>(new ShownMonitor()), static _ => { });

        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync("/sessions")).StatusCode);
    }

    [Theory]
    [InlineData("/sessions", "text/html; charset=utf-8")]
    [InlineData("/sessions/", "text/html; charset=utf-8")]
    [InlineData("/sessions/status.json", "application/json; charset=utf-8")]
    public async Task Both_answer_to_be_read_and_to_nothing_else(string path, string type)
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());

        var answer = await site.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));

        var head = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(type, head.Content.Headers.ContentType!.ToString());
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());

        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch })
        {
            Assert.Equal(HttpStatusCode.MethodNotAllowed, (await site.Client.SendAsync(new HttpRequestMessage(method, path))).StatusCode);
        }
    }

    [Fact]
    public async Task Only_what_is_in_the_page_may_run_in_it()
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());

        var first = (await site.Client.GetAsync("/sessions")).Headers.GetValues("Content-Security-Policy").Single();
        var answer = await site.Client.GetAsync("/sessions");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        var html = await answer.Content.ReadAsStringAsync();

        Assert.StartsWith("default-src 'none'; script-src 'nonce-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.NotEqual(first, policy);
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        var nonces = document.QuerySelectorAll("script, style").Select(static element => element.GetAttribute("nonce")).ToArray();
        Assert.Equal(2, nonces.Length);
        Assert.All(nonces, nonce => Assert.Contains($"'nonce-{nonce}'", policy, StringComparison.Ordinal));
        Assert.Empty(document.QuerySelectorAll("[style], [onclick], [src]"));
    }

    [Theory]
    [InlineData("/sessions")]
    [InlineData("/sessions/status.json")]
    public async Task The_hosts_authorisation_holds_for_both(string path)
    {
        await using var site = await StatusSite.StartAsync(
            static services =>
            {
                services.AddSingleton<ISessionsMonitor>(Statuses.Everything());
                services.AddAuthentication("key").AddScheme<AuthenticationSchemeOptions, KeyHandler>("key", null);
                services.AddAuthorization();
            },
            static app => app.MapSessions("/sessions").RequireAuthorization());

        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Client.GetAsync(path)).StatusCode);

        site.Client.DefaultRequestHeaders.Add("X-Key", "yes");
        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Without_strategies_in_the_host_there_is_nothing_to_map()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(static () => StatusSite.StartAsync(static _ => { }));

        Assert.Equal("MapSessions shows what AddSessions runs, and that was not called; write builder.Services.AddSessions() before builder.Build().", failure.Message);
    }

    [Theory]
    [InlineData("/", "", "/", "/status.json")]
    [InlineData("/bots/{desk}", "", "/bots/fx", "/bots/fx/status.json")]
    [InlineData("/sessions", "/behind", "/behind/sessions", "/behind/sessions/status.json")]
    public async Task Wherever_it_is_mapped_its_links_stay_there(string pattern, string @base, string page, string json)
    {
        await using var site = await StatusSite.StartAsync(
            static services => services.AddSingleton<ISessionsMonitor>(Statuses.Everything()),
            app =>
            {
                app.UsePathBase(@base);
                app.UseRouting();
                app.MapSessions(pattern);
            });

        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await site.Client.GetStringAsync(page));

        Assert.Equal(page, document.QuerySelector("form")!.GetAttribute("action"));
        Assert.Equal(json, document.QuerySelector("footer a")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync(json)).StatusCode);
    }

    private sealed class KeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Request.Headers.ContainsKey("X-Key")
            ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "somebody")], "key")), "key"))
            : AuthenticateResult.NoResult());
    }
}
