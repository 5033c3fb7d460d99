using Sessions.Occurrences.Tests.Support;

namespace Sessions.Occurrences.Tests.Edges;

/// <summary>Daylight saving of half an hour, of two hours, and the other way round.</summary>
public sealed class UnusualShiftTests
{
    [Fact]
    public void Lord_Howe_skips_half_an_hour()
    {
        // 6 October 2024: 02:00 became 02:30.
        Assert.Equal("2024-10-05T15:30Z/2024-10-05T16:00Z", new OneSession("Australia/Lord_Howe", "02:15-03:00").On("2024-10-06"));
        Assert.Null(new OneSession("Australia/Lord_Howe", "02:10-02:20").On("2024-10-06"));
        Assert.True(new OneSession("Australia/Lord_Howe", "02:10-02:20").IsSkippedOn("2024-10-06"));
        Assert.Equal("2024-10-05T15:30Z/2024-10-05T15:45Z", new OneSession("Australia/Lord_Howe", "02:30-02:45").On("2024-10-06"));
    }

    [Fact]
    public void Lord_Howe_repeats_half_an_hour()
    {
        // 7 April 2024: 02:00 became 01:30; the earlier pass counts, so 30 minutes of wall clock last an hour.
        Assert.Equal("2024-04-06T14:40Z/2024-04-06T15:40Z", new OneSession("Australia/Lord_Howe", "01:40-02:10").On("2024-04-07"));
        Assert.Equal("2024-04-06T14:40Z/2024-04-06T14:50Z", new OneSession("Australia/Lord_Howe", "01:40-01:50").On("2024-04-07"));
    }

    [Fact]
    public void Dublin_has_winter_time_as_negative_daylight_saving()
    {
        var day = new OneSession("Europe/Dublin", "08:00-16:30");

        Assert.Equal("2024-01-15T08:00Z/2024-01-15T16:30Z", day.On("2024-01-15"));
        Assert.Equal("2024-07-15T07:00Z/2024-07-15T15:30Z", day.On("2024-07-15"));
        Assert.Equal("2024-03-31T01:00Z/2024-03-31T02:00Z", new OneSession("Europe/Dublin", "01:30-03:00").On("2024-03-31"));
        Assert.Equal("2024-10-27T00:30Z/2024-10-27T03:00Z", new OneSession("Europe/Dublin", "01:30-03:00").On("2024-10-27"));
    }

    [Fact]
    public void Troll_skips_two_hours()
    {
        // 31 March 2024: 01:00 became 03:00.
        Assert.Null(new OneSession("Antarctica/Troll", "01:00-03:00").On("2024-03-31"));
        Assert.Equal("2024-03-31T00:30Z/2024-03-31T01:30Z", new OneSession("Antarctica/Troll", "00:30-03:30").On("2024-03-31"));
    }

    [Fact]
    public void Pyongyang_and_Caracas_had_half_an_hour_for_some_years()
    {
        Assert.Equal("2015-08-14T00:00Z/2015-08-14T01:00Z", new OneSession("Asia/Pyongyang", "09:00-10:00").On("2015-08-14"));
        Assert.Equal("2015-08-15T00:30Z/2015-08-15T01:30Z", new OneSession("Asia/Pyongyang", "09:00-10:00").On("2015-08-15"));
        Assert.Equal("2018-05-05T00:00Z/2018-05-05T01:00Z", new OneSession("Asia/Pyongyang", "09:00-10:00").On("2018-05-05"));
        Assert.Equal("2016-04-30T13:30Z/2016-04-30T14:30Z", new OneSession("America/Caracas", "09:00-10:00").On("2016-04-30"));
        Assert.Equal("2016-05-01T13:00Z/2016-05-01T14:00Z", new OneSession("America/Caracas", "09:00-10:00").On("2016-05-01"));
    }
}
