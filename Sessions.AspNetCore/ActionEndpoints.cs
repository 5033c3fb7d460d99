using System.Security.Cryptography;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sessions.AspNetCore.Actions;
using Sessions.AspNetCore.Page;
using Sessions.AspNetCore.Status;
using Sessions.Journals;

namespace Sessions.AspNetCore;

// docs/decisions.md 215
/// <summary>Asks before an action, and carries it out. Both are behind the host's policy; what is posted needs the token of the form.</summary>
internal static class ActionEndpoints
{
    private const string NotThere = "There is no such action, or no such strategy any more. Go back and load the page anew; nothing was done.";

    /// <summary>Whether a reader may order something.</summary>
    public static async Task<bool> IsAllowedAsync(HttpContext context, string policy) =>
        (await context.RequestServices.GetRequiredService<IAuthorizationService>().AuthorizeAsync(context.User, context, policy)).Succeeded;

    public static Task AskAsync(HttpContext context) =>
        ActionRequest.Read(name => context.Request.Query[name], StatusEndpoints.Read(context)) is { } request
            ? AskAsync(context, request, StatusCodes.Status200OK, problem: null)
            : StatusEndpoints.AnswerAsync(context, StatusCodes.Status404NotFound, NotThere);

    public static async Task DoAsync(HttpContext context)
    {
        try
        {
            await context.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(context);
        }
        catch (AntiforgeryValidationException)
        {
            await StatusEndpoints.AnswerAsync(context, StatusCodes.Status400BadRequest, "This was not sent from the page's own form, or the form is too old. Go back, load the page anew and try again; nothing was done.");
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (ActionRequest.Read(name => form[name], StatusEndpoints.Read(context)) is not { } request)
        {
            await StatusEndpoints.AnswerAsync(context, StatusCodes.Status404NotFound, NotThere);
            return;
        }

        var user = context.User.Identity?.Name ?? "somebody";
        var reason = form["reason"].ToString().Trim();
        try
        {
            await CarryOutAsync(context.RequestServices.GetRequiredService<SessionControl>(), request, reason.Length == 0 ? $"by {user}, from the page" : $"{reason} (by {user}, from the page)", context.RequestAborted);
        }
        catch (JournalException exception)
        {
            await AskAsync(context, request, StatusCodes.Status503ServiceUnavailable, $"It could not be written to the journal, so it holds for nobody: {exception.Message}");
            return;
        }

        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ActionEndpoints).Namespace!)
            .Ordered(user, Words.Key(request.Action), request.Strategy?.Status.Identity.ToString() ?? "all strategies", reason);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = LinksOf(context).Path + (request.Strategy is { } strategy ? "#" + PageLinks.Anchor(strategy) : "");
    }

    private static async Task CarryOutAsync(SessionControl control, ActionRequest request, string reason, CancellationToken cancellationToken)
    {
        var strategy = request.Strategy?.Status.Identity;
        switch (request.Action)
        {
            case PageAction.Release:
                await control.ReleaseAsync(strategy, cancellationToken);
                break;
            case PageAction.Acknowledge:
                await control.AcknowledgeAsync(strategy!, reason, cancellationToken);
                break;
            default:
                await control.HaltAsync(request.Action == PageAction.Flatten, strategy, reason, cancellationToken);
                break;
        }
    }

    private static Task AskAsync(HttpContext context, ActionRequest request, int status, string? problem)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var tokens = context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'nonce-{nonce}'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        return StatusEndpoints.AnswerAsync(context, status, "text/html; charset=utf-8", new ConfirmPage(request, LinksOf(context), tokens, nonce, problem).Render().ToUtf8());
    }

    /// <summary>The addresses of the page above this one.</summary>
    private static PageLinks LinksOf(HttpContext context)
    {
        var path = context.Request.PathBase.Add(context.Request.Path).ToUriComponent().TrimEnd('/');
        var page = path[..^(PageLinks.Action.Length + 1)];
        return new PageLinks(page.Length == 0 ? "/" : page, new StatusView(new QueryCollection()));
    }
}
