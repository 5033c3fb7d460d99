using Sessions.Calendars;
using static Sessions.Tests.Tables.SessionTableTests;

namespace Sessions.Tests.Tables;

/// <summary>Where a blackout meets an occurrence, it is a pause with the event's name, in the order of all pauses.</summary>
public sealed class BlackoutPauseTests
{
    private static readonly ExchangeCalendar _tokyo = new(new ExchangeNotice("Tokyo", "UTC")
    {
        KnownFrom = 2024,
        KnownThrough = 2030,
        Hours = [new("09:00", "11:30"), new("12:30", "15:30")],
    });

    private static readonly Session _session = new(new TimeOnly(9, 0), new TimeOnly(15, 0)) { Name = "Day", Days = SessionDays.Weekdays };

    [Theory]
    [InlineData("09:59:59.999", false)]
    [InlineData("10:00", true)]
    [InlineData("10:14:59.999", true)]
    [InlineData("10:15", false)]
    public void It_is_half_open(string time, bool paused) => Assert.Equal(paused, On(_session, ("10:00", "10:15", "CPI")).IsPaused(At(time)));

    [Fact]
    public void Those_that_overlap_or_touch_are_one_pause_that_names_each_event_once()
    {
        var occurrence = On(_session, ("10:15", "10:20", "CPI"), ("10:00", "10:15", "CPI"), ("10:01", "10:03", "Claims"), ("10:02", "10:04", "a"), ("10:02", "10:05", "b\u0007"), ("14:00", "14:01", "PMI"));

        Assert.Equal(
            [Pause("10:00", "10:20", "CPI, Claims, a and 1 more"), Pause("14:00", "14:01", "PMI")],
            occurrence.Pauses);
    }

    [Fact]
    public void It_is_cut_to_the_occurrence_and_the_occurrence_stays_where_it_is()
    {
        var occurrence = On(_session, ("08:50", "09:10", "early"), ("14:50", "15:10", "late"), ("15:11", "15:20", "not in it"), ("08:00", "08:49", "nor this"));

        Assert.Equal([Pause("09:00", "09:10", "early"), Pause("14:50", "15:00", "late")], occurrence.Pauses);
        Assert.Equal((At("09:00"), At("15:00"), null), (occurrence.Start, occurrence.End, occurrence.Bell));
        Assert.Equal(On(_session), occurrence);
    }

    [Fact]
    public void A_break_of_the_market_comes_before_it_and_cuts_it()
    {
        var occurrence = On(_session with { Calendar = _tokyo }, ("11:00", "13:00", "BoJ"));

        Assert.Equal(
            [Pause("11:00", "11:30", "BoJ"), new SessionPause(At("11:30"), At("12:30"), PauseReason.MarketBreak), Pause("12:30", "13:00", "BoJ")],
            occurrence.Pauses);
        Assert.Equal(At("13:00"), occurrence.PausedUntil(At("11:10")));
        Assert.Equal(SessionTable.Create(_session with { Calendar = _tokyo }).Occurrences(At("00:00"), At("23:00")).Single().Bell, occurrence.Bell);
    }

    [Fact]
    public void Once_entries_are_over_it_changes_nothing_more()
    {
        var occurrence = On(_session with { EntriesUntil = new TimeOnly(12, 0) }, ("11:50", "12:10", "ECB"), ("13:00", "13:30", "Fed"));

        Assert.Equal([Pause("11:50", "12:00", "ECB"), new SessionPause(At("12:00"), At("15:00"), PauseReason.EntriesEnded)], occurrence.Pauses);
    }

    [Fact]
    public void Another_plan_takes_its_place_and_an_empty_one_takes_it_away()
    {
        var occurrence = On(_session, ("10:00", "10:15", "CPI"));

        Assert.Equal([Pause("11:00", "11:15", "PPI")], occurrence.WithBlackouts(Plan(("11:00", "11:15", "PPI"))).Pauses);
        Assert.Empty(occurrence.WithBlackouts(BlackoutPlan.Empty).Pauses);
    }

    [Fact]
    public void One_that_ends_at_its_start_is_refused()
    {
        var refused = Assert.Throws<ArgumentException>(() => Plan(("10:00", "10:00", "CPI")));

        Assert.Contains("ends at its start or before it", refused.Message, StringComparison.Ordinal);
    }

    private static SessionPause Pause(string from, string to, string name) => new(At(from), At(to), PauseReason.Blackout) { Event = name };

    private static BlackoutPlan Plan(params (string From, string To, string Name)[] blackouts) =>
        new(blackouts.Select(static blackout => new Blackout(At(blackout.From), At(blackout.To), blackout.Name)));

    private static SessionOccurrence On(Session session, params (string From, string To, string Name)[] blackouts) =>
        SessionTable.Create(session).Occurrences(At("00:00"), At("23:00")).Single().WithBlackouts(Plan(blackouts));

    private static DateTimeOffset At(string time) => Utc($"2026-07-01T{time}Z");
}
