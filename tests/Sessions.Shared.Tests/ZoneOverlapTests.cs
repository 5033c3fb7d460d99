using static Sessions.Shared.Tests.Times;

namespace Sessions.Shared.Tests;

/// <summary>Europe and America change their clocks on different Sundays; here they do so on round dates.</summary>
public class ZoneOverlapTests
{
    private static readonly DateTime _march = new(2027, 3, 14), _april = new(2027, 3, 28), _october = new(2027, 10, 31), _november = new(2027, 11, 7);

    private static readonly FakeZoneRules _zones = new(
        ("London", [(DateTime.MinValue, 0), (_april, 1), (_october, 0)]),
        ("New York", [(DateTime.MinValue, -5), (_march, -4), (_november, -5)]),
        ("Tokyo", [(DateTime.MinValue, 9)]),
        ("Kathmandu", [(DateTime.MinValue, 5.75)]));

    [Fact]
    public void Overlap_under_every_pair_of_offsets_is_an_error()
    {
        var problem = Assert.Single(Check(Raw("08:00", "14:00", "L", "London"), Raw("08:00", "12:00", "N", "New York")));
        Assert.Equal((Rules.SES0003SessionsOverlap.Id, 1, 0), (problem.Id, problem.Session, problem.OtherSession));
        Assert.Equal(
            "Session 'N' (08:00-12:00) overlaps session 'L' (08:00-14:00) on Monday from 13:00 to 14:00 (London); move one of them so that they at most touch",
            problem.Message);
    }

    [Fact]
    public void Overlap_on_some_dates_only_is_no_error() =>
        Assert.Empty(Check(Raw("08:00", "13:00", "L", "London"), Raw("08:00", "12:00", "N", "New York")));

    [Fact]
    public void Overlap_on_some_dates_only_is_known_with_its_first_instant()
    {
        var found = ZoneOverlap.Find(
            Window(At(8), At(13), zone: "London"), _zones.OffsetsOf("London")!,
            Window(At(8), At(12), index: 1, zone: "New York"), _zones.OffsetsOf("New York")!);
        Assert.False(found!.Always);
        Assert.Equal("2027-03-14 12:00 to 13:00 (London)", found.DescribeFirst("London"));
        Assert.Equal("2027-03-14 08:00 to 09:00 (New York)", found.DescribeSecond("New York"));
    }

    [Fact]
    public void Overlap_after_the_last_change_is_found_too()
    {
        // Only while London is ahead of New York by six hours, which these zones make from November on.
        FakeZoneRules zones = new(
            ("London", [(DateTime.MinValue, 0), (_october, 1)]), ("New York", [(DateTime.MinValue, -5), (_march, -4), (_november, -5)]));
        var found = ZoneOverlap.Find(
            Window(At(14), At(15), zone: "London"), zones.OffsetsOf("London")!,
            Window(At(8), At(9), index: 1, zone: "New York"), zones.OffsetsOf("New York")!);
        Assert.False(found!.Always);
        Assert.Equal("2027-11-07 14:00 to 15:00 (London)", found.DescribeFirst("London"));
    }

    [Fact]
    public void An_overlap_that_would_begin_as_the_clocks_change_is_none()
    {
        // For two days in March sessions of Saturday night would meet on Sunday at midnight, when those days are over.
        const int Saturday = 0b010_0000, Sunday = 0b100_0000;
        OffsetSpan[] west = [new(0, At(-5)), new(new DateTime(2027, 3, 12).Ticks, At(-6)), new(_march.Ticks, At(-5))];
        var midnight = Window(At(0), At(1), Sunday);

        Assert.Null(ZoneOverlap.Find(midnight, [new(0, 0)], Window(At(18), At(19), Saturday, index: 1, zone: "West"), west));
    }

    [Theory]
    [InlineData("08:00", "09:00", "London", "08:00", "12:00", "Tokyo", false)]
    [InlineData("00:00", "09:00", "London", "09:00", "18:00", "Tokyo", true)]
    [InlineData("05:45", "06:45", "Kathmandu", "09:00", "10:00", "Tokyo", true)]
    [InlineData("05:45", "06:45", "Kathmandu", "10:00", "11:00", "Tokyo", false)]
    public void Sessions_of_two_zones_are_compared_in_real_time(string start, string end, string zone, string otherStart, string otherEnd, string otherZone, bool overlaps)
    {
        var problems = Check(Raw(start, end, "A", zone), Raw(otherStart, otherEnd, "B", otherZone));
        Assert.Equal(overlaps ? [Rules.SES0003SessionsOverlap.Id] : [], problems.Select(static problem => problem.Id));
    }

    [Fact]
    public void Zones_that_change_at_one_instant_keep_their_distance()
    {
        FakeZoneRules zones = new(
            ("London", [(DateTime.MinValue, 0), (_april, 1), (_october, 0)]), ("Paris", [(DateTime.MinValue, 1), (_april, 2), (_october, 1)]));
        RawSession[] touching = [Raw("08:00", "12:00", "L", "London"), Raw("13:00", "14:00", "P", "Paris")];
        RawSession[] overlapping = [Raw("08:00", "12:00", "L", "London"), Raw("12:00", "13:00", "P", "Paris")];
        Assert.Empty(ScheduleRules.Check(touching, zones).Problems);
        Assert.Single(ScheduleRules.Check(overlapping, zones).Problems);
        Assert.Null(ZoneOverlap.Find(
            Window(At(8), At(12), zone: "London"), zones.OffsetsOf("London")!, Window(At(13), At(14), index: 1, zone: "Paris"), zones.OffsetsOf("Paris")!));
    }

    [Fact]
    public void Weekdays_are_those_of_each_zone()
    {
        // Monday morning in Tokyo is Sunday night in New York.
        const int Monday = 0b1, Sunday = 0b100_0000;
        Assert.Empty(Check(Raw("09:00", "10:00", "T", "Tokyo", Monday), Raw("19:00", "21:00", "N", "New York", Monday)));
        Assert.NotEmpty(Check(Raw("09:00", "10:00", "T", "Tokyo", Monday), Raw("19:00", "21:00", "N", "New York", Sunday)));
    }

    [Fact]
    public void Unknown_zone_is_a_problem_with_a_suggestion_and_is_compared_with_nothing()
    {
        var problem = Assert.Single(Check(Raw("08:00", "12:00", "A", "Lodnon"), Raw("08:00", "12:00", "B", "London")));
        Assert.Equal((Rules.SES0005UnknownTimeZone.Id, ScheduleArgument.TimeZone, 0), (problem.Id, problem.Argument, problem.Session));
        Assert.Equal("Unknown time zone 'Lodnon'; try 'London'", problem.Message);
    }

    private static IReadOnlyList<ScheduleProblem> Check(params RawSession[] sessions) => ScheduleRules.Check(sessions, _zones).Problems;
}
