using Microsoft.Extensions.Logging;
using Sessions.Brokers;
using Sessions.Closing;

namespace Sessions;

/// <summary>Every event that the runtime logs. The ids are stable.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Session {Session} began: {Start:u} to {End:u}, {Lateness} after its start")]
    public static partial void Began(this ILogger logger, string session, DateTimeOffset start, DateTimeOffset end, TimeSpan lateness);

    [LoggerMessage(2, LogLevel.Information, "Session {Session} ends {When}: {Reason}")]
    public static partial void Ending(this ILogger logger, string session, string when, string reason);

    [LoggerMessage(3, LogLevel.Information, "Session {Session} ended: {Report}")]
    public static partial void Ended(this ILogger logger, string session, CloseReport report);

    [LoggerMessage(4, LogLevel.Information, "Next session: {Session} at {Start:u}")]
    public static partial void Next(this ILogger logger, string session, DateTimeOffset start);

    [LoggerMessage(5, LogLevel.Warning, "No session starts before the year 2101")]
    public static partial void NoneNext(this ILogger logger);

    [LoggerMessage(6, LogLevel.Warning, "Session {Session} was to start at {Scheduled:u} and waited until {Start:u}, for the market or for the end of an earlier session")]
    public static partial void StartWaited(this ILogger logger, string session, DateTimeOffset scheduled, DateTimeOffset start);

    [LoggerMessage(7, LogLevel.Warning, "Session {Session} was begun late; {Action} at its start was left out, since nobody knows whether it ran before")]
    public static partial void LateStartSkipped(this ILogger logger, string session, SessionAction action);

    [LoggerMessage(8, LogLevel.Warning, "Session {Session} of {Start:u} was over before it could begin")]
    public static partial void Missed(this ILogger logger, string session, DateTimeOffset start);

    [LoggerMessage(9, LogLevel.Warning, "Session {Session} of {Date:yyyy-MM-dd} is past {KnownThrough:yyyy-MM-dd}, through which its calendar is known; the market may keep other hours")]
    public static partial void CalendarOutrun(this ILogger logger, string session, DateOnly date, DateOnly knownThrough);

    [LoggerMessage(10, LogLevel.Warning, "Session {Session} of {Date:yyyy-MM-dd} is before {KnownFrom:yyyy-MM-dd}, from which its calendar is known; the market may have kept other hours")]
    public static partial void CalendarNotReached(this ILogger logger, string session, DateOnly date, DateOnly knownFrom);

    [LoggerMessage(11, LogLevel.Information, "Session {Session} opens nothing until {Until:u} ({Reason})")]
    public static partial void Paused(this ILogger logger, string session, DateTimeOffset until, PauseReason reason);

    [LoggerMessage(12, LogLevel.Information, "Session {Session} may open positions again")]
    public static partial void PauseOver(this ILogger logger, string session);

    [LoggerMessage(13, LogLevel.Information, "Session {Session} is paused, so its resting orders were cancelled: {Orders}")]
    public static partial void PauseCancelled(this ILogger logger, string session, string orders);

    [LoggerMessage(14, LogLevel.Warning, "Session {Session} is paused, and not all of its resting orders could be cancelled: {Problem}")]
    public static partial void PauseLeft(this ILogger logger, string session, string problem);

    [LoggerMessage(15, LogLevel.Error, "Cancelling the resting orders of session {Session} in its pause failed")]
    public static partial void PauseFailed(this ILogger logger, Exception exception, string session);

    [LoggerMessage(16, LogLevel.Warning, "Session {Session} ends {Lead} before the market's close, which is less than twice the {OrderTimeout} that an order may take (OrderTimeout): what fails once may stay open over night")]
    public static partial void LeadShort(this ILogger logger, string session, TimeSpan lead, TimeSpan orderTimeout);

    [LoggerMessage(18, LogLevel.Warning, "Time zone {Written} is not on this machine; {Used}, which has the same clock, is used instead")]
    public static partial void ZoneReplaced(this ILogger logger, string written, string used);

    [LoggerMessage(19, LogLevel.Warning, "SES0022: Time zone '{Zone}' {What}; {Advice}")]
    public static partial void PlacelessZone(this ILogger logger, string zone, string what, string advice);

    [LoggerMessage(20, LogLevel.Error, "The strategy failed in session {Session}")]
    public static partial void StrategyFailed(this ILogger logger, Exception exception, string session);

    [LoggerMessage(21, LogLevel.Warning, "The strategy failed after the end of session {Session}")]
    public static partial void StrategyFailedAfterEnd(this ILogger logger, Exception exception, string session);

    [LoggerMessage(22, LogLevel.Error, "Handler {Handler} of session {Session} failed or overran")]
    public static partial void HandlerFailed(this ILogger logger, Exception exception, string? handler, string session);

    [LoggerMessage(23, LogLevel.Error, "{Session}: a callback on its token failed")]
    public static partial void CancellationFailed(this ILogger logger, Exception exception, string session);

    [LoggerMessage(24, LogLevel.Critical, "TradeAsync has not returned {Grace} after the end of session {Session}; no session begins until it does")]
    public static partial void TradingIgnoresEnd(this ILogger logger, string session, TimeSpan grace);

    [LoggerMessage(25, LogLevel.Warning, "TradeAsync has not returned {Grace} after the end of session {Session}; its end handler runs without waiting longer")]
    public static partial void TradingOverran(this ILogger logger, string session, TimeSpan grace);

    [LoggerMessage(26, LogLevel.Error, "Observer {Observer} failed")]
    public static partial void ObserverFailed(this ILogger logger, Exception exception, string observer);

    [LoggerMessage(30, LogLevel.Information, "{Count} blackouts ahead, the first: {First}")]
    public static partial void BlackoutsRead(this ILogger logger, int count, string first);

    [LoggerMessage(31, LogLevel.Warning, "Blackouts: {Problem}")]
    public static partial void BlackoutsInDoubt(this ILogger logger, string problem);

    [LoggerMessage(32, LogLevel.Error, "The source of blackouts failed; what it said last holds, and where it has said nothing, nothing is opened")]
    public static partial void BlackoutsFailed(this ILogger logger, Exception exception);

    [LoggerMessage(33, LogLevel.Information, "Session {Session} opens nothing until {Until:u}, around {Event}")]
    public static partial void BlackedOut(this ILogger logger, string session, DateTimeOffset until, string @event);

    [LoggerMessage(40, LogLevel.Error, "{Session}: calls to the broker have not returned within {Timeout}")]
    public static partial void DrainTimedOut(this ILogger logger, string session, TimeSpan timeout);

    [LoggerMessage(41, LogLevel.Warning, "The broker did not answer within {Timeout}: {Call}")]
    public static partial void BrokerTimedOut(this ILogger logger, string call, TimeSpan timeout);

    [LoggerMessage(42, LogLevel.Warning, "The broker failed: {Call}")]
    public static partial void BrokerFailed(this ILogger logger, Exception exception, string call);

    [LoggerMessage(43, LogLevel.Critical, "{Session}: {Open} still open past the deadline, closing goes on: {Reasons}")]
    public static partial void CloseIncomplete(this ILogger logger, string session, int open, string reasons);

    [LoggerMessage(44, LogLevel.Information, "It is decided what session {Session} closes; the next session may begin while that goes on (AfterEnd = Overlap)")]
    public static partial void ClosingGoesOn(this ILogger logger, string session);

    [LoggerMessage(45, LogLevel.Warning, "The calendar failed; closing goes on as if the market were open")]
    public static partial void CalendarFailed(this ILogger logger, Exception exception);

    [LoggerMessage(46, LogLevel.Warning, "{Session}: {Left} stays open: the account takes no order for so little. The next end closes it with what is held then")]
    public static partial void DustLeft(this ILogger logger, string session, string left);

    [LoggerMessage(60, LogLevel.Information, "Session {Session} of {Start:u} goes on; it was begun at {Begun:u}")]
    public static partial void Resumed(this ILogger logger, string session, DateTimeOffset start, DateTimeOffset begun);

    [LoggerMessage(61, LogLevel.Warning, "{Session} of {Start:u} was not brought to its end by an earlier run of the program; that is made up for now")]
    public static partial void CatchingUp(this ILogger logger, string session, DateTimeOffset start);

    [LoggerMessage(62, LogLevel.Critical, "The end of session {Session} of {Start:u} was missed and is left out (MissedEnd = Skip); its positions stay as they are")]
    public static partial void MissedEndSkipped(this ILogger logger, string session, DateTimeOffset start);

    [LoggerMessage(63, LogLevel.Warning, "Session {Session} of {Start:u} has begun and is gone from the code; it ends by its record at {End:u}")]
    public static partial void SessionGone(this ILogger logger, string session, DateTimeOffset start, DateTimeOffset end);

    [LoggerMessage(64, LogLevel.Critical, "The journal failed; the end under way goes on, and then the strategy stops")]
    public static partial void JournalFailed(this ILogger logger, Exception exception);

    [LoggerMessage(65, LogLevel.Warning, "Halted since {HaltedAt:u}, {Positions}: {Reason}. Nothing is opened until it is released")]
    public static partial void Halted(this ILogger logger, DateTimeOffset haltedAt, string positions, string reason);

    [LoggerMessage(68, LogLevel.Information, "Closing what is open, as the halt of {HaltedAt:u} asks")]
    public static partial void Flattening(this ILogger logger, DateTimeOffset haltedAt);

    [LoggerMessage(69, LogLevel.Information, "What the halt of {HaltedAt:u} asks for is done: {Report}")]
    public static partial void Flattened(this ILogger logger, DateTimeOffset haltedAt, CloseReport report);

    [LoggerMessage(96, LogLevel.Information, "Closing what has been held since {Since:u}, as MaxHold of session {Session} asks")]
    public static partial void TimeStopDue(this ILogger logger, string session, DateTimeOffset since);

    [LoggerMessage(97, LogLevel.Information, "What was to be closed at {Due:u} by MaxHold is closed: {Report}")]
    public static partial void TimeStopped(this ILogger logger, DateTimeOffset due, CloseReport report);

    [LoggerMessage(66, LogLevel.Information, "Released: sessions begin again")]
    public static partial void Released(this ILogger logger);

    [LoggerMessage(80, LogLevel.Information, "Settings were changed (enabled: {Enabled}), from now on: {Sessions}")]
    public static partial void SettingsChanged(this ILogger logger, bool enabled, string sessions);

    [LoggerMessage(81, LogLevel.Error, "Settings were changed to what the strategy cannot run by; the earlier ones stay")]
    public static partial void SettingsRefused(this ILogger logger, Exception exception);

    [LoggerMessage(82, LogLevel.Warning, "{Session} ends at {End:u} instead of {Before:u}: its calendar was corrected, and the market closes earlier")]
    public static partial void EndMoved(this ILogger logger, string session, DateTimeOffset before, DateTimeOffset end);

    [LoggerMessage(67, LogLevel.Warning, "{Session}: what is still open was acknowledged: {Note}")]
    public static partial void Acknowledged(this ILogger logger, string session, string? note);

    [LoggerMessage(90, LogLevel.Warning, "A tick told {Tick:u} as UTC, {Difference} {Direction} the runtime's clock, which shows {Now:u}, {Zone}. It counts as that "
        + "clock's now; hand over UTC, and where the platform's time is not the machine's, as in its back-test, set SessionRuntime.TimeProvider to a clock that tells it")]
    public static partial void TickFar(this ILogger logger, DateTimeOffset tick, string difference, string direction, DateTimeOffset now, string zone);

    [LoggerMessage(91, LogLevel.Critical, "Nothing begins until it is known which clock is wrong: {Doubt}")]
    public static partial void ClockInDoubt(this ILogger logger, ClockDoubt doubt);

    [LoggerMessage(92, LogLevel.Warning, "It is {Now:u} after all; the clock that showed {KnownAt:u} was ahead. What it has begun ends now, and sessions begin again")]
    public static partial void ClockSettled(this ILogger logger, DateTimeOffset now, DateTimeOffset knownAt);

    [LoggerMessage(93, LogLevel.Warning, "The clock was set back from {From:u} to {To:u}")]
    public static partial void ClockSetBack(this ILogger logger, DateTimeOffset from, DateTimeOffset to);

    [LoggerMessage(94, LogLevel.Warning, "The machine's clock shows {Now:O}, the venue's of account {Account} {Venue:O}: it is {Difference} {Direction}")]
    public static partial void MachineClockOff(this ILogger logger, string account, DateTimeOffset now, DateTimeOffset venue, string difference, string direction);

    [LoggerMessage(95, LogLevel.Warning, "{Count} sessions were over before they could begin, from {First} of {FirstStart:u} to {Last} of {LastStart:u}")]
    public static partial void MissedSeveral(this ILogger logger, int count, string first, DateTimeOffset firstStart, string last, DateTimeOffset lastStart);
}
