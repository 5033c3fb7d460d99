using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Net.Http.Headers;
using Sessions.AspNetCore.Actions;
using Sessions.AspNetCore.Json;
using Sessions.AspNetCore.Page;
using Sessions.AspNetCore.Status;
using Sessions.Hosting;

namespace Sessions.AspNetCore;

// docs/decisions.md 114
/// <summary>Answers for the page and for the document. What they say is of one moment, so nobody may keep it.</summary>
internal static class StatusEndpoints
{
    public const string JsonName = "status.json";

    /// <summary>The page; with the ways to its actions where there are any and the reader may order them.</summary>
    public static async Task WritePageAsync(HttpContext context, string? actionPolicy)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; img-src data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        var path = context.Request.PathBase.Add(context.Request.Path).ToUriComponent();
        var view = new StatusView(context.Request.Query);
        var links = new PageLinks(path, view);
        var actions = new ActionLinks(actionPolicy is not null && await ActionEndpoints.IsAllowedAsync(context, actionPolicy) ? links.Actions : null);
        await AnswerAsync(context, StatusCodes.Status200OK, "text/html; charset=utf-8", new StatusPage(Read(context), view, links, actions, nonce).Render().ToUtf8());
    }

    public static Task WriteJsonAsync(HttpContext context) => AnswerAsync(
        context, StatusCodes.Status200OK, "application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(StatusDocument.Of(Read(context)), StatusJsonContext.Default.StatusDocument));

    public static HostStatus Read(HttpContext context)
    {
        var services = context.RequestServices;
        return HostStatus.Read(
            services.GetRequiredService<ISessionsMonitor>(),
            services.GetService<IHostEnvironment>()?.ApplicationName,
            services.GetService<TimeProvider>() ?? TimeProvider.System);
    }

    /// <summary>A line for people.</summary>
    public static Task AnswerAsync(HttpContext context, int status, string text) => AnswerAsync(context, status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    public static Task AnswerAsync(HttpContext context, int status, string type, byte[] body)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = CacheControlHeaderValue.NoStoreString;
        headers.XContentTypeOptions = "nosniff";
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
