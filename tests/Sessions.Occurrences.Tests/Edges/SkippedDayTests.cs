using Sessions.Occurrences.Tests.Support;

namespace Sessions.Occurrences.Tests.Edges;

/// <summary>Zones that crossed the date line and left out a day.</summary>
public sealed class SkippedDayTests
{
    [Fact]
    public void Apia_has_no_30_December_2011()
    {
        var day = new OneSession("Pacific/Apia", "09:00-17:00");

        Assert.Equal("2011-12-29T19:00Z/2011-12-30T03:00Z", day.On("2011-12-29"));
        Assert.Null(day.On("2011-12-30"));
        Assert.True(day.IsSkippedOn("2011-12-30"));
        Assert.Equal("2011-12-30T19:00Z/2011-12-31T03:00Z", day.On("2011-12-31"));
    }

    [Fact]
    public void A_night_that_runs_into_Apias_missing_day_ends_with_its_first_half()
    {
        var night = new OneSession("Pacific/Apia", "22:00-02:00");

        Assert.Equal("2011-12-30T08:00Z/2011-12-30T10:00Z", night.On("2011-12-29"));

        // The night of the missing day has only its second half.
        Assert.Equal("2011-12-30T10:00Z/2011-12-30T12:00Z", night.On("2011-12-30"));
        Assert.Equal("2011-12-31T08:00Z/2011-12-31T12:00Z", night.On("2011-12-31"));
    }

    [Fact]
    public void Days_of_24_hours_go_on_without_a_break_over_Apias_missing_day()
    {
        var day = new OneSession("Pacific/Apia", "00:00-00:00");

        Assert.Equal("2011-12-29T10:00Z/2011-12-30T10:00Z", day.On("2011-12-29"));
        Assert.Null(day.On("2011-12-30"));
        Assert.Equal("2011-12-30T10:00Z/2011-12-31T10:00Z", day.On("2011-12-31"));
    }

    [Fact]
    public void Kwajalein_has_no_21_August_1993()
    {
        var day = new OneSession("Pacific/Kwajalein", "09:00-17:00");

        Assert.Equal("1993-08-20T21:00Z/1993-08-21T05:00Z", day.On("1993-08-20"));
        Assert.Null(day.On("1993-08-21"));
        Assert.True(day.IsSkippedOn("1993-08-21"));
        Assert.Equal("1993-08-21T21:00Z/1993-08-22T05:00Z", day.On("1993-08-22"));
    }
}
