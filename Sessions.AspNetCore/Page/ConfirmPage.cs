using Microsoft.AspNetCore.Antiforgery;
using Sessions.AspNetCore.Actions;
using Sessions.Markup;

namespace Sessions.AspNetCore.Page;

/// <summary>Says what an action will do, and asks whether it is meant. It works without a script, and has none.</summary>
internal sealed class ConfirmPage(ActionRequest request, PageLinks links, AntiforgeryTokenSet tokens, string nonce, string? problem)
{
    /// <summary>A line for people; the journal would keep more.</summary>
    private const int LongestReason = 200;

    private static readonly Html _style = Html.Resource("page.css", "parts.css", "status.css");

    public Html Render() => Html.Of($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <meta name="color-scheme" content="light dark">
        <title>{ActionWords.Name(request)}?</title>
        <link rel="icon" href="data:,">
        <style nonce="{nonce}">{_style}</style>
        </head>
        <body>
        <main class="ask panel">
        <h1>{ActionWords.Name(request)}?</h1>
        <p>{ActionWords.Consequence(request)}</p>
        {Html.If(problem is not null, () => Html.Of($"""<p class="problem" role="alert">{problem}</p>"""))}
        <form method="post" action="{links.Actions}">
        <input type="hidden" name="{tokens.FormFieldName}" value="{tokens.RequestToken}">
        <input type="hidden" name="{ActionRequest.ActionField}" value="{Words.Key(request.Action)}">
        {Html.If(request.Strategy is not null, Identity)}
        {Html.If(request.Action != PageAction.Release, static () => Html.Of($"""<p><label for="reason">Why, for whoever reads it later</label><input id="reason" name="reason" maxlength="{LongestReason}" autocomplete="off"></p>"""))}
        <p class="acts"><button type="submit" class="btn yes">{ActionWords.Name(request)}</button> <a class="btn" href="{links.Path}">Back, nothing is done</a></p>
        </form>
        </main>
        </body>
        </html>

        """);

    private Html Identity() => Html.Of($"""
        <input type="hidden" name="{ActionRequest.AccountField}" value="{request.Strategy!.Status.Identity.Account}">
        <input type="hidden" name="{ActionRequest.StrategyField}" value="{request.Strategy.Status.Identity.Tag}">
        """);
}
