namespace Sessions.Gates;

/// <content>What is not sent, and why.</content>
internal sealed partial class SessionBroker
{
    /// <summary>A volume that comes out as nothing is an ordinary event; one with a sign would turn the order around.</summary>
    private static string? RefusalOfVolume(decimal volume) => volume > 0 ? null : FormattableString.Invariant($"A volume is above zero; {volume} is not.");

    /// <summary>Why nothing but a close is sent now, or null.</summary>
    private string? RefusalOutside(DateTimeOffset now)
    {
        ThrowIfFenced();
        if (closesOnly)
        {
            return $"{Occurrence} is ending; only closes are sent.";
        }

        return Occurrence.Contains(now) ? null : FormattableString.Invariant($"It is {now.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}, outside {Occurrence}.");
    }

    /// <summary>Why no position may be opened now, or null.</summary>
    private string? RefusalOfEntry()
    {
        var now = services.Clock.UtcNow;
        if (RefusalOutside(now) is { } outside)
        {
            return outside;
        }

        if (services.TimeStop is { IsClosing: true })
        {
            return "The position was held for as long as it may be (MaxHold) and is being closed; nothing is opened until that is done.";
        }

        if (services.Closings?.Overdue(now, services.Options.CloseDeadline) is { } overdue)
        {
            return $"What {overdue.Occurrence} was to close is still open past its deadline; nothing is opened until that is confirmed or acknowledged.";
        }

        // The source may know more than when the gate has looked last.
        var current = services.Blackouts is { } blackouts ? Occurrence.WithBlackouts(blackouts.Current) : Occurrence;
        return current.PauseAt(now) switch
        {
            null => null,
            { Reason: PauseReason.MarketBreak } pause => FormattableString.Invariant(
                $"'{Occurrence.Session.Name}' opens nothing until {pause.End.UtcDateTime:HH:mm:ss'Z'}: the market has a break."),
            { Reason: PauseReason.Blackout } pause => FormattableString.Invariant(
                $"'{Occurrence.Session.Name}' opens nothing until {pause.End.UtcDateTime:HH:mm:ss'Z'}: {pause.Event} (blackout)."),
            _ => FormattableString.Invariant(
                $"'{Occurrence.Session.Name}' opens nothing more since {Occurrence.EntriesUntil.UtcDateTime:HH:mm:ss'Z'} (EntriesUntil)."),
        };
    }
}
