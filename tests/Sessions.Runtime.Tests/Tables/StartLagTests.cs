using Microsoft.Extensions.Logging;
using Sessions.Calendars;
using Sessions.Generated;
using Sessions.Tests.Support;
using static Sessions.Tests.Tables.SessionTableTests;

namespace Sessions.Tests.Tables;

/// <summary>A start so long after the market's open.</summary>
public sealed class StartLagTests
{
    /// <summary>Opens at 11:00 on 2 July, for a quarter of an hour on 3 July, and has a lunch.</summary>
    private static readonly ExchangeCalendar _market = new(new ExchangeNotice("Market", "UTC")
    {
        KnownFrom = 2020,
        KnownThrough = 2030,
        Hours = [new("09:30", "12:00"), new("13:00", "16:00")],
        SpecialDays =
        [
            SpecialDay.OpensAt("11:00", "Late", DayRule.On("2026-07-02")),
            SpecialDay.ClosesAt("09:45", "Short", DayRule.On("2026-07-03")),
        ],
    });

    private static readonly Session _session = new(new TimeOnly(9, 30), new TimeOnly(16, 0)) { StartLag = TimeSpan.FromMinutes(15), Days = SessionDays.Weekdays };

    [Theory]
    [InlineData("2026-07-01", "09:45")]
    [InlineData("2026-07-02", "11:15")]
    public void It_counts_from_the_open_that_there_is(string day, string start) =>
        Assert.Equal(Utc($"{day}T{start}:00Z"), On(day, _session).Start);

    [Fact]
    public void A_window_that_begins_later_than_that_begins_at_its_start() =>
        Assert.Equal(Utc("2026-07-01T10:00:00Z"), On("2026-07-01", _session with { Start = new TimeOnly(10, 0) }).Start);

    [Fact]
    public void One_that_leads_into_a_break_or_past_it_is_after_the_break_and_that_is_no_pause_any_more()
    {
        Assert.Equal(Utc("2026-07-01T13:00:00Z"), On("2026-07-01", _session with { StartLag = TimeSpan.FromHours(3) }).Start);
        Assert.Equal(Utc("2026-07-01T14:30:00Z"), On("2026-07-01", _session with { StartLag = TimeSpan.FromHours(5) }).Start);
        Assert.Empty(On("2026-07-01", _session with { StartLag = TimeSpan.FromHours(3) }).Pauses);
        Assert.Single(On("2026-07-01", _session).Pauses);
    }

    [Fact]
    public void Pieces_that_are_split_each_have_it()
    {
        var table = SessionTable.Create([_session with { Breaks = SessionBreaks.Split }], _market);

        Assert.Equal(
            [Utc("2026-07-01T09:45:00Z"), Utc("2026-07-01T13:15:00Z")],
            table.Occurrences(Utc("2026-07-01T00:00:00Z"), Utc("2026-07-02T00:00:00Z")).Select(static occurrence => occurrence.Start));
    }

    [Fact]
    public void A_day_of_which_it_leaves_nothing_is_skipped_for_that_reason()
    {
        var skipped = Assert.Single(SessionTable.Create([_session], _market).Skipped(Utc("2026-07-03T00:00:00Z"), Utc("2026-07-04T00:00:00Z")));
        var leads = Assert.Single(SessionTable.Create([_session with { StartLag = TimeSpan.FromMinutes(1), EndLead = TimeSpan.FromMinutes(15) }], _market)
            .Skipped(Utc("2026-07-03T00:00:00Z"), Utc("2026-07-04T00:00:00Z")));

        Assert.Equal((SkipReason.StartLag, SkipReason.EndLead), (skipped.Reason, leads.Reason));
        Assert.EndsWith("does not occur: it starts so long after the market's open that nothing is left", skipped.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_open_is_known_it_counts_from_the_windows_start()
    {
        var occurrence = SessionTable.Create(_session).FindNext(Utc("2026-07-01T00:00:00Z"));

        Assert.Equal((Utc("2026-07-01T09:45:00Z"), Utc("2026-07-01T09:30:00Z")), (occurrence.Start, occurrence.ScheduledStart));
    }

    [Theory]
    [InlineData("-00:00:01", null, "StartLag -00:00:01 of session '09:30-16:00' is negative; write 00:00:00 or longer")]
    [InlineData("06:30", null, "StartLag 06:30:00 of session '09:30-16:00' is as long as the session or longer, so it would never open; write less than 06:30:00")]
    [InlineData("06:00", "00:30", "StartLag 06:00:00 with EndLead 00:30:00 of session '09:30-16:00' leaves nothing of the session, so it would never open; write less than 06:00:00")]
    public void One_that_leaves_nothing_is_refused(string lag, string? lead, string message)
    {
        var session = _session with { StartLag = Time(lag), EndLead = lead is null ? null : Time(lead) };

        Assert.Equal([new SessionProblem("SES0025", message)], Assert.Throws<SessionTableException>(() => SessionTable.Create(session)).Problems);
    }

    [Fact]
    public void Entries_that_end_before_it_is_over_are_refused_unless_a_calendar_may_open_earlier()
    {
        var session = _session with { EntriesUntil = new TimeOnly(9, 45) };

        Assert.Equal(
            "SES0016: EntriesUntil 09:45 is outside session '09:30-16:00'; write a time after 09:45 and no later than 16:00",
            Assert.Single(Assert.Throws<SessionTableException>(() => SessionTable.Create(session)).Problems).ToString());
        Assert.Single(SessionTable.Create([session], _market));
    }

    [Fact]
    public void An_override_changes_it_under_the_same_rules()
    {
        var table = SessionTable.Create(_session);
        SessionTable Change(string lag) => table.WithOverrides(new Dictionary<string, SessionOverride> { ["09:30-16:00"] = new() { StartLag = lag } });

        Assert.Equal(_session with { StartLag = TimeSpan.FromMinutes(5), Name = "09:30-16:00" }, Change("00:05")[0] with { Name = "09:30-16:00" });
        Assert.Equal("SES0025", Assert.Single(Assert.Throws<SessionTableException>(() => Change("07:00")).Problems).Id);
        Assert.Equal("SES0025", Assert.Single(Assert.Throws<SessionTableException>(() => Change("soon")).Problems).Id);
    }

    [Fact]
    public void A_manifest_says_it() => Assert.Equal(
        [_session],
        new SessionManifestAttribute(4, "Bot", "start=09:30;end=16:00;zone=UTC;days=Weekdays;startLag=00:15;onStart=None;onEnd=None", null).ToSessions());

    [Fact]
    public void A_strategy_begins_with_it_and_that_is_no_wait()
    {
        // Thursday, 1 May 2014.
        using var run = new SimulatedRun();
        run.For(TimeSpan.FromDays(1), new TestStrategy(_session with { Name = "Day" }));

        Assert.Contains("01 09:45:00 begin Day", run.Recorder.Lines);
        Assert.DoesNotContain(run.Log.GetSnapshot(), static record => record.Id.Id == 6 || record.Level >= LogLevel.Warning);
    }

    private static TimeSpan Time(string text) => TimeSpan.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static SessionOccurrence On(string day, Session session) =>
        SessionTable.Create([session], _market).FindNext(Utc($"{day}T00:00:00Z"));
}
