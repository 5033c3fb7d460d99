using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Net.Http.Headers;
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

    public static Task WritePageAsync(HttpContext context)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; img-src data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        var path = context.Request.PathBase.Add(context.Request.Path).ToUriComponent();
        var view = new StatusView(context.Request.Query);
        var page = new StatusPage(Read(context), view, new PageLinks(path, view), nonce).Render();
        return AnswerAsync(context, "text/html; charset=utf-8", page.ToUtf8());
    }

    public static Task WriteJsonAsync(HttpContext context) => AnswerAsync(
        context, "application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(StatusDocument.Of(Read(context)), StatusJsonContext.Default.StatusDocument));

    private static HostStatus Read(HttpContext context)
    {
        var services = context.RequestServices;
        return HostStatus.Read(
            services.GetRequiredService<ISessionsMonitor>(),
            services.GetService<IHostEnvironment>()?.ApplicationName,
            services.GetService<TimeProvider>() ?? TimeProvider.System);
    }

    private static Task AnswerAsync(HttpContext context, string type, byte[] body)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = CacheControlHeaderValue.NoStoreString;
        headers.XContentTypeOptions = "nosniff";
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
