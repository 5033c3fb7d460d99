using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sessions.AspNetCore;
using Sessions.AspNetCore.Page;
using Sessions.Hosting;

namespace Microsoft.AspNetCore.Builder;

// docs/decisions.md 96
/// <summary>Maps the status page of hosted strategies.</summary>
public static class SessionsEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps a page that shows how the strategies of this host are, and <c>status.json</c> below it with the same for programs.
    /// Both answer GET and HEAD alone and change nothing. Whoever may see the page sees accounts, positions and errors:
    /// <c>app.MapSessions("/sessions").RequireAuthorization()</c>.
    /// </summary>
    /// <param name="endpoints">Where to map it.</param>
    /// <param name="pattern">The path, such as <c>/sessions</c>.</param>
    /// <returns>Both endpoints, for authorisation and the like.</returns>
    /// <exception cref="InvalidOperationException">The host runs no strategies: <c>AddSessions</c> was not called.</exception>
    public static IEndpointConventionBuilder MapSessions(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern) => endpoints.MapSessions(pattern, static _ => { });

    /// <summary>
    /// Maps the page and <c>status.json</c>, and where <see cref="SessionsPageOptions.ActionPolicy"/> says so, <c>action</c> below
    /// the page: it asks before a halt, a flatten, a release or an acknowledgment, and carries out what is confirmed.
    /// </summary>
    /// <param name="endpoints">Where to map it.</param>
    /// <param name="pattern">The path, such as <c>/sessions</c>.</param>
    /// <param name="configure">What the page can do beside showing.</param>
    /// <returns>All of these endpoints, for authorisation and the like; that of actions has its policy in any case.</returns>
    /// <exception cref="InvalidOperationException">The host runs no strategies, or lacks what actions need: <c>AddAuthorization</c> and <c>AddAntiforgery</c>.</exception>
    public static IEndpointConventionBuilder MapSessions(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Action<SessionsPageOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(configure);
        ThrowIfMissing(endpoints, typeof(ISessionsMonitor), "MapSessions shows what AddSessions runs, and that was not called; write builder.Services.AddSessions() before builder.Build().");
        var options = new SessionsPageOptions();
        configure(options);

        var group = endpoints.MapGroup(pattern);
        string[] methods = [HttpMethods.Get, HttpMethods.Head];
        group.MapMethods("", methods, context => StatusEndpoints.WritePageAsync(context, options.ActionPolicy)).WithDisplayName("Sessions status page");
        group.MapMethods(StatusEndpoints.JsonName, methods, StatusEndpoints.WriteJsonAsync).WithDisplayName("Sessions status as JSON");
        if (options.ActionPolicy is { } policy)
        {
            MapActions(endpoints, group, policy);
        }

        return group;
    }

    private static void MapActions(IEndpointRouteBuilder endpoints, RouteGroupBuilder group, string policy)
    {
        if (string.IsNullOrWhiteSpace(policy))
        {
            throw new InvalidOperationException("ActionPolicy is empty; name a policy of AddAuthorization, or leave it null for a page that changes nothing.");
        }

        ThrowIfMissing(endpoints, typeof(IAuthorizationService), $"Actions of the page are behind the policy '{policy}', and AddAuthorization was not called; write builder.Services.AddAuthorizationBuilder().AddPolicy(\"{policy}\", …) before builder.Build().");
        ThrowIfMissing(endpoints, typeof(IAntiforgery), "Actions of the page are posted by its own forms alone, and AddAntiforgery was not called; write builder.Services.AddAntiforgery() before builder.Build().");
        group.MapGet(PageLinks.Action, ActionEndpoints.AskAsync).RequireAuthorization(policy).WithDisplayName("Sessions action, asked for");
        group.MapPost(PageLinks.Action, ActionEndpoints.DoAsync).RequireAuthorization(policy).WithDisplayName("Sessions action");
    }

    private static void ThrowIfMissing(IEndpointRouteBuilder endpoints, Type service, string message)
    {
        if (endpoints.ServiceProvider.GetService<IServiceProviderIsService>()?.IsService(service) == false)
        {
            throw new InvalidOperationException(message);
        }
    }
}
