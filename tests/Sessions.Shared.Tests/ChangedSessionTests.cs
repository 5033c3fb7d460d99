namespace Sessions.Shared.Tests;

/// <summary>A declared session under what a configuration says of it.</summary>
public class ChangedSessionTests
{
    private static readonly RawSession _declared = Times.Raw("08:00", "12:00", "Morning", "Europe/London", DayBits.Weekdays, "11:00") with
    {
        EntriesLead = RawDuration.Of("00:10"),
        StartLag = RawDuration.Of("00:05"),
        EndLead = RawDuration.Of("00:01"),
        Breaks = 1,
        OnStart = 1,
        OnEnd = 2,
        Scope = 1,
        Market = 2,
    };

    [Fact]
    public void What_is_not_said_stays_as_it_was_declared() => Assert.Equal(_declared, ChangedSession.Of(_declared, "Morning", SessionChange.None));

    [Fact]
    public void All_that_is_said_comes_in_its_place()
    {
        var change = new SessionChange
        {
            Start = "09:00", End = "13:00", TimeZone = "Europe/Berlin", Days = DayBits.EveryDay, EntriesUntil = "12:00", StartLag = "00:06", EndLead = "00:02",
            Breaks = 0, OnStart = 3, OnEnd = 4,
        };
        var expected = _declared with
        {
            Start = RawTime.Of("09:00"), End = RawTime.Of("13:00"), TimeZone = "Europe/Berlin", Days = DayBits.EveryDay, EntriesUntil = RawTime.Of("12:00"),
            StartLag = RawDuration.Of("00:06"), EndLead = RawDuration.Of("00:02"), Breaks = 0, OnStart = 3, OnEnd = 4,

            // One of the two says when entries end, and that is the new one.
            EntriesLead = default,
        };

        Assert.Equal(expected, ChangedSession.Of(_declared, "Morning", change));
    }

    [Fact]
    public void A_session_keeps_the_name_by_which_it_is_known() =>
        Assert.Equal("08:00-12:00", ChangedSession.Of(Times.Raw("08:00", "12:00"), "08:00-12:00", new SessionChange { Start = "09:00" }).Name);
}
