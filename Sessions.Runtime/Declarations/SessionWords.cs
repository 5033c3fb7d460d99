namespace Sessions;

/// <summary>
/// The words of a declaration without their type names. With <c>using static Sessions.SessionWords;</c> a session reads
/// <c>[Session("08:00", "12:00", Days = Weekdays, OnEnd = CloseAll)]</c>.
/// </summary>
public static class SessionWords
{
    /// <inheritdoc cref="SessionAction.CloseAll"/>
    public const SessionAction CloseAll = SessionAction.CloseAll;

    /// <inheritdoc cref="SessionAction.CloseWin"/>
    public const SessionAction CloseWin = SessionAction.CloseWin;

    /// <inheritdoc cref="SessionAction.CloseLoss"/>
    public const SessionAction CloseLoss = SessionAction.CloseLoss;

    /// <inheritdoc cref="SessionAction.Custom"/>
    public const SessionAction Custom = SessionAction.Custom;

    /// <inheritdoc cref="SessionDays.Weekdays"/>
    public const SessionDays Weekdays = SessionDays.Weekdays;

    /// <inheritdoc cref="SessionDays.Weeknights"/>
    public const SessionDays Weeknights = SessionDays.Weeknights;

    /// <inheritdoc cref="SessionDays.EveryDay"/>
    public const SessionDays EveryDay = SessionDays.EveryDay;
}
