using Microsoft.Extensions.Primitives;
using Sessions.AspNetCore.Status;

namespace Sessions.AspNetCore.Actions;

/// <summary>An action, and whom it is for.</summary>
/// <param name="Action">The action.</param>
/// <param name="Strategy">The strategy; null for all.</param>
internal sealed record ActionRequest(PageAction Action, ShownStrategy? Strategy)
{
    public const string ActionField = "action";
    public const string AccountField = "account";
    public const string StrategyField = "strategy";

    /// <summary>
    /// Reads what a link or a form says; null where there is no such action, or no such strategy any more. A strategy is named by
    /// its identity: its number may be another's after a restart.
    /// </summary>
    public static ActionRequest? Read(Func<string, StringValues> field, HostStatus host)
    {
        if (!Enum.TryParse<PageAction>(field(ActionField).ToString(), ignoreCase: true, out var action) || !Enum.IsDefined(action))
        {
            return null;
        }

        var (account, tag) = (field(AccountField).ToString(), field(StrategyField).ToString());
        if (tag.Length == 0)
        {
            return action == PageAction.Acknowledge ? null : new ActionRequest(action, null);
        }

        var strategy = host.Strategies.FirstOrDefault(strategy => strategy.Status.Identity.Tag == tag && strategy.Status.Identity.Account == account);
        return strategy is null ? null : new ActionRequest(action, strategy);
    }
}
