using Sessions.Calendars;
using static Sessions.Tests.Tables.SessionTableTests;

namespace Sessions.Tests.Tables;

/// <summary>Flat before the bell: an end that closes something comes before the market's close, on every day alike.</summary>
public sealed class BellTests
{
    [Theory]
    [InlineData("15:59:00", "15:59:00")]
    [InlineData("15:59:30", "15:59:30")]
    [InlineData("15:59:45", "15:59:30")]
    [InlineData("16:00:00", "15:59:30")]
    [InlineData("16:01:00", "15:59:30")]
    [InlineData("18:00:00", "15:59:30")]
    public void An_end_that_closes_is_thirty_seconds_before_the_close_of_an_ordinary_day_or_earlier(string end, string expected) =>
        Assert.Equal(TimeOnly.Parse(expected, null), EndOf(NewYork(end, SessionAction.CloseAll), "2014-07-02"));

    [Theory]
    [InlineData("12:59:45", "12:59:30")]
    [InlineData("16:00:00", "12:59:30")]
    public void A_half_day_follows_the_same_formula(string end, string expected) =>
        Assert.Equal(TimeOnly.Parse(expected, null), EndOf(NewYork(end, SessionAction.CloseAll), "2014-07-03"));

    [Theory]
    [InlineData(SessionAction.None, "16:00:00")]
    [InlineData(SessionAction.CloseAll, "15:59:30")]
    [InlineData(SessionAction.CloseWin, "15:59:30")]
    [InlineData(SessionAction.CloseLoss, "15:59:30")]
    public void Only_an_end_that_closes_has_a_lead(SessionAction action, string expected) =>
        Assert.Equal(TimeOnly.Parse(expected, null), EndOf(NewYork("16:00:00", action), "2014-07-02"));

    [Theory]
    [InlineData(0, "16:00:00")]
    [InlineData(5, "15:59:55")]
    [InlineData(600, "15:50:00")]
    public void A_lead_that_is_given_counts_from_the_close(int seconds, string expected) =>
        Assert.Equal(TimeOnly.Parse(expected, null), EndOf(NewYork("17:00:00", SessionAction.CloseAll) with { EndLead = TimeSpan.FromSeconds(seconds) }, "2014-07-02"));

    [Fact]
    public void A_lead_that_is_given_counts_from_the_windows_end_where_no_close_is_known()
    {
        var table = SessionTable.Create(NewYork("16:00:00", SessionAction.CloseAll) with { EndLead = TimeSpan.FromMinutes(2) });

        Assert.True(table.TryFind(Utc("2014-07-02T15:00:00Z"), out var occurrence));

        Assert.Equal((Utc("2014-07-02T19:58:00Z"), Utc("2014-07-02T20:00:00Z")), (occurrence.End, occurrence.Bell));
    }

    [Fact]
    public void Without_calendar_and_lead_a_session_ends_at_its_windows_end_and_knows_no_bell()
    {
        var table = SessionTable.Create(NewYork("16:00:00", SessionAction.CloseAll));

        Assert.True(table.TryFind(Utc("2014-07-02T15:00:00Z"), out var occurrence));

        Assert.Equal((Utc("2014-07-02T20:00:00Z"), null), (occurrence.End, occurrence.Bell));
    }

    [Fact]
    public void The_bell_is_the_close_that_follows_the_end()
    {
        Assert.Equal(Utc("2014-07-02T20:00:00Z"), On(NewYork("16:00:00", SessionAction.CloseAll), "2014-07-02").Bell);
        Assert.Equal(Utc("2014-07-02T20:00:00Z"), On(NewYork("12:00:00", SessionAction.CloseAll), "2014-07-02").Bell);
        Assert.Equal(Utc("2014-07-03T17:00:00Z"), On(NewYork("16:00:00", SessionAction.CloseAll), "2014-07-03").Bell);
    }

    [Fact]
    public void The_lead_is_told_where_it_has_the_session_end_before_its_windows_end()
    {
        Assert.Equal(TimeSpan.FromSeconds(30), On(NewYork("16:00:00", SessionAction.CloseAll), "2014-07-02").Lead);
        Assert.Equal(TimeSpan.FromSeconds(30), On(NewYork("15:59:45", SessionAction.CloseAll), "2014-07-02").Lead);
        Assert.Equal(TimeSpan.Zero, On(NewYork("12:00:00", SessionAction.CloseAll), "2014-07-02").Lead);
        Assert.Equal(TimeSpan.Zero, On(NewYork("16:00:00", SessionAction.None), "2014-07-02").Lead);
    }

    [Theory]
    [InlineData("2026-07-06", "2026-07-07T21:00:00Z")]
    [InlineData("2026-07-07", "2026-07-08T21:00:00Z")]
    [InlineData("2026-07-08", "2026-07-09T21:00:00Z")]
    [InlineData("2026-07-09", "2026-07-10T20:59:30Z")]
    public void Of_the_currency_week_only_Friday_has_a_close(string day, string end)
    {
        var session = Session.AllDay(new TimeOnly(17, 0)) with { TimeZone = "America/New_York", Days = SessionDays.Weeknights, OnEnd = SessionAction.CloseAll };
        var table = SessionTable.Create([session], ForexWeek.Instance);

        Assert.True(table.TryFind(Utc($"{day}T22:00:00Z"), out var occurrence));

        Assert.Equal(Utc(end), occurrence.End);
    }

    [Fact]
    public void A_lead_that_leaves_nothing_of_a_half_day_says_so()
    {
        var table = SessionTable.Create([NewYork("16:00:00", SessionAction.CloseAll) with { EndLead = TimeSpan.FromHours(4) }], NewYorkStockExchange.Instance);
        var from = Utc("2014-07-03T00:00:00Z");

        Assert.Empty(table.Occurrences(from, from.AddDays(1)));
        var skipped = Assert.Single(table.Skipped(from, from.AddDays(1)));
        Assert.Equal(SkipReason.EndLead, skipped.Reason);
        Assert.Equal("Core of 2014-07-03 does not occur: it ends so long before the market's close that nothing is left", skipped.ToString());
    }

    private static Session NewYork(string end, SessionAction onEnd) => new(new TimeOnly(9, 30), TimeOnly.Parse(end, null))
    {
        Name = "Core",
        TimeZone = "America/New_York",
        OnEnd = onEnd,
    };

    private static SessionOccurrence On(Session session, string date)
    {
        Assert.True(SessionTable.Create([session], NewYorkStockExchange.Instance).TryFind(Utc($"{date}T14:00:00Z"), out var occurrence));
        return occurrence;
    }

    private static TimeOnly EndOf(Session session, string date) => TimeOnly.FromDateTime(On(session, date).LocalEnd.DateTime);
}
