using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Sessions.AspNetCore.Tests.Support;
using Sessions.EndToEnd.Tests.Support;
using Sessions.Hosting;

namespace Sessions.AspNetCore.Tests;

/// <summary>What the page may order, and for whom.</summary>
public sealed partial class ActionTests
{
    private const string Halt = "/sessions/action?action=halt&account=test&strategy=Sessions.Hosting.Tests.Support.Trader%2FEURUSD";

    [Fact]
    public async Task A_page_that_was_given_no_policy_orders_nothing()
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());

        Assert.DoesNotContain("/action", await site.Client.GetStringAsync("/sessions"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync(Halt)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.PostAsync("/sessions/action", new FormUrlEncodedContent([]))).StatusCode);
    }

    [Theory]
    [InlineData("guest", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    public async Task Whoever_the_policy_does_not_name_sees_no_action_and_can_order_none(string? name, HttpStatusCode expected)
    {
        await using var host = await ActionSite.StartAsync();
        var (page, form) = await AskAsync(host);
        Assert.Contains("/action", page, StringComparison.Ordinal);
        (host.Visitor.Name, host.Visitor.IsOfTheDesk) = (name, false);

        Assert.DoesNotContain("/action", await host.Site.Client.GetStringAsync("/sessions"), StringComparison.Ordinal);
        Assert.Equal(expected, (await host.Site.Client.GetAsync(Halt)).StatusCode);
        Assert.Equal(expected, (await host.Site.Client.PostAsync("/sessions/action", new FormUrlEncodedContent(form))).StatusCode);
        Assert.False(host.Status.IsHalted);
    }

    [Fact]
    public async Task What_is_not_sent_from_the_pages_own_form_is_refused()
    {
        await using var host = await ActionSite.StartAsync();
        var (_, form) = await AskAsync(host);
        form.Remove(form.Keys.Single(static name => name.Contains("RequestVerification", StringComparison.Ordinal)));

        var answer = await host.Site.Client.PostAsync("/sessions/action", new FormUrlEncodedContent(form));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith("This was not sent from the page's own form", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(host.Status.IsHalted);
    }

    [Fact]
    public async Task To_be_asked_changes_nothing()
    {
        await using var host = await ActionSite.StartAsync();
        var (page, _) = await AskAsync(host);

        Assert.Contains("Trader/EURUSD is not called any more and opens nothing, across restarts, until somebody releases it.", page, StringComparison.Ordinal);
        Assert.False(host.Status.IsHalted);
    }

    [Fact]
    public async Task Who_ordered_what_stands_in_the_halt_and_in_the_log()
    {
        await using var host = await ActionSite.StartAsync();
        var (_, form) = await AskAsync(host);
        form["reason"] = "news";

        var answer = await host.Site.Client.PostAsync("/sessions/action", new FormUrlEncodedContent(form));

        Assert.Equal((HttpStatusCode.SeeOther, "/sessions#s1"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        await host.AdvanceUntilAsync(() => host.Status.IsHalted);
        Assert.Equal("news (by ann, from the page)", host.Status.Halts[0].Reason);
        Assert.Equal(
            ["ann has ordered halt of 'Sessions.Hosting.Tests.Support.Trader/EURUSD' on account 'test' from the status page: news"],
            host.Log.GetSnapshot().Where(static record => record.Id.Id == 150).Select(static record => record.Message));
    }

    [Theory]
    [InlineData("/sessions/action")]
    [InlineData("/sessions/action?action=close")]
    [InlineData("/sessions/action?action=2000")]
    [InlineData("/sessions/action?action=acknowledge")]
    [InlineData("/sessions/action?action=halt&account=test&strategy=Gone")]
    [InlineData("/sessions/action?action=halt&account=other&strategy=Sessions.Hosting.Tests.Support.Trader%2FEURUSD")]
    public async Task What_is_not_there_is_said_to_be_none(string address)
    {
        await using var host = await ActionSite.StartAsync();

        var answer = await host.Site.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("There is no such action, or no such strategy any more. Go back and load the page anew; nothing was done.", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(false, false, "Actions of the page are behind the policy 'desk', and AddAuthorization was not called; write builder.Services.AddAuthorizationBuilder().AddPolicy(\"desk\", …) before builder.Build().")]
    [InlineData(true, false, "Actions of the page are posted by its own forms alone, and AddAntiforgery was not called; write builder.Services.AddAntiforgery() before builder.Build().")]
    public async Task What_actions_need_is_asked_for_when_they_are_mapped(bool hasAuthorization, bool hasAntiforgery, string expected)
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => StatusSite.StartAsync(
            services =>
            {
                services.AddSingleton<ISessionsMonitor>(Statuses.Everything());
                _ = hasAuthorization ? services.AddAuthorization() : services;
                _ = hasAntiforgery ? services.AddAntiforgery() : services;
            },
            static app => app.MapSessions("/sessions", static o => o.ActionPolicy = "desk")));

        Assert.Equal(expected, failure.Message);
    }

    [Fact]
    public void Its_event_is_on_the_page_that_tells_of_it() => Assert.Contains(
        "| 150 | Warning | {User} has ordered {Action} of {Strategy} from the status page: {Reason} |", File.ReadAllText(Path.Combine(Repository.Root, "docs/status-page.md")), StringComparison.Ordinal);

    /// <summary>The page that asks whether to halt, and the fields of its form; whoever asks keeps the cookie.</summary>
    private static async Task<(string Page, Dictionary<string, string> Form)> AskAsync(ActionSite host)
    {
        var answer = await host.Site.Client.GetAsync(Halt);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Matches(Policy(), answer.Headers.GetValues("Content-Security-Policy").Single());
        var html = await answer.Content.ReadAsStringAsync();
        var fields = new HtmlParser().ParseDocument(html).QuerySelectorAll("input[type=hidden]");
        return (html, fields.ToDictionary(static field => field.GetAttribute("name")!, static field => field.GetAttribute("value")!));
    }

    [GeneratedRegex("^default-src 'none'; style-src 'nonce-[^']+'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$")]
    private static partial Regex Policy();
}
