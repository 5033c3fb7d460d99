namespace Sessions.AspNetCore;

/// <summary>What the status page of a host can do beside showing.</summary>
public sealed class SessionsPageOptions
{
    /// <summary>
    /// The authorisation policy of the host whose people may halt, flatten, release and acknowledge from the page, each after a
    /// confirmation; null, the default, for a page that changes nothing. The host needs <c>AddAuthorization</c> with a policy of
    /// that name, and <c>AddAntiforgery</c>.
    /// </summary>
    public string? ActionPolicy { get; set; }
}
