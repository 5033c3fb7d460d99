using Microsoft.AspNetCore.WebUtilities;
using Sessions.AspNetCore.Actions;
using Sessions.AspNetCore.Status;
using Sessions.Markup;

namespace Sessions.AspNetCore.Page;

/// <summary>The ways to what may be ordered. Each leads to a page that says what will happen and asks.</summary>
/// <param name="path">The path of the actions, encoded; null where this reader may order nothing.</param>
internal sealed class ActionLinks(string? path)
{
    public Html ForAll(HostStatus host) => Html.If(path is not null && host.Strategies.Count > 0, () =>
    {
        var isHalted = host.Strategies.Any(static strategy => strategy.Status.Halts.Any(static halt => halt.Strategy is null));
        PageAction[] actions = isHalted ? [PageAction.Flatten, PageAction.Release] : [PageAction.Halt, PageAction.Flatten];
        return Html.Join(actions, action => Link(new ActionRequest(action, null), $"{ActionWords.Name(action)} all"));
    });

    public Html For(ShownStrategy strategy)
    {
        var isHalted = strategy.Status.Halts.Any(static halt => halt.Strategy is not null);
        PageAction[] actions =
        [
            .. strategy.Status.Alarms.Count > 0 ? (PageAction[])[PageAction.Acknowledge] : [],
            isHalted ? PageAction.Release : PageAction.Halt,
            PageAction.Flatten,
        ];
        return Html.If(path is not null, () => Html.Of($"""<span class="acts">{Html.Join(actions, action => Link(new ActionRequest(action, strategy), ActionWords.Name(action)))}</span>"""));
    }

    private Html Link(ActionRequest request, string words)
    {
        var query = new Dictionary<string, string?> { [ActionRequest.ActionField] = Words.Key(request.Action) };
        if (request.Strategy is { } strategy)
        {
            query[ActionRequest.AccountField] = strategy.Status.Identity.Account;
            query[ActionRequest.StrategyField] = strategy.Status.Identity.Tag;
        }

        return Html.Of($"""<a class="btn" href="{QueryHelpers.AddQueryString(path!, query)}">{words}{Html.If(request.Strategy is not null, () => Html.Of($"""<span class="sr"> {request.Strategy!.FullName}</span>"""))}</a> """);
    }
}
