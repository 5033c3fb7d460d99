namespace Sessions.Brokers.Contract.Running;

/// <summary>What a check has opened.</summary>
/// <param name="Request">As it was sent.</param>
/// <param name="Answer">The final answer.</param>
/// <param name="Position">The position as the account then shows it.</param>
internal sealed record Opened(OpenRequest Request, OrderResult Answer, Position Position)
{
    public string OrderId => Request.ClientOrderId;
}
