namespace Sessions.Shared.Tests;

public class NearestNameTests
{
    private static readonly string[] _zones = ["Europe/London", "Europe/Lisbon", "America/New_York", "Asia/Tokyo"];

    [Theory]
    [InlineData("Europe/Lodnon", "Europe/London")]
    [InlineData("europe/london", "Europe/London")]
    [InlineData("America/NewYork", "America/New_York")]
    public void The_nearest_comes_first(string name, string expected) => Assert.Equal(expected, NearestName.Find(name, _zones)[0]);

    [Theory]
    [InlineData("Mars/Olympus")]
    [InlineData("")]
    public void What_is_like_nothing_gets_nothing(string name) => Assert.Empty(NearestName.Find(name, _zones));

    [Fact]
    public void Huge_name_gets_nothing() => Assert.Empty(NearestName.Find(new string('a', 1_000_000), _zones));

    [Fact]
    public void At_most_as_many_as_asked_for_are_found() => Assert.Single(NearestName.Find("Europe/Lonbon", _zones, most: 1));

    [Fact]
    public void Equally_near_names_come_in_the_order_of_their_letters() => Assert.Equal(["aax", "aay"], NearestName.Find("aaz", ["aay", "aax"]));
}
