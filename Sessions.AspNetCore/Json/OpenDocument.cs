using Sessions.AspNetCore.Page;
using Sessions.Brokers;

namespace Sessions.AspNetCore.Json;

/// <summary>A position that was to be closed and is not.</summary>
/// <param name="Id">The broker's id.</param>
/// <param name="Symbol">What is held.</param>
/// <param name="Side">Long or short.</param>
/// <param name="Volume">How much of it was to be closed.</param>
/// <param name="ClosedVolume">How much of that is confirmed closed.</param>
/// <param name="Attempts">How often a close was sent.</param>
/// <param name="Reason">Why it is still open.</param>
internal sealed record OpenDocument(string Id, string Symbol, string Side, decimal Volume, decimal ClosedVolume, int Attempts, string? Reason)
{
    public static OpenDocument Of(PositionClose open) => new(
        open.Position.Id, open.Position.Symbol, Words.Key(open.Position.Side), open.Volume, open.ClosedVolume, open.Attempts, open.Reason);
}
