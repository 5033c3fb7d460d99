using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sessions.AspNetCore;
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
    public static IEndpointConventionBuilder MapSessions(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        if (endpoints.ServiceProvider.GetService<IServiceProviderIsService>()?.IsService(typeof(ISessionsMonitor)) == false)
        {
            throw new InvalidOperationException("MapSessions shows what AddSessions runs, and that was not called; write builder.Services.AddSessions() before builder.Build().");
        }

        var group = endpoints.MapGroup(pattern);
        string[] methods = [HttpMethods.Get, HttpMethods.Head];
        group.MapMethods("", methods, StatusEndpoints.WritePageAsync).WithDisplayName("Sessions status page");
        group.MapMethods(StatusEndpoints.JsonName, methods, StatusEndpoints.WriteJsonAsync).WithDisplayName("Sessions status as JSON");
        return group;
    }
}
