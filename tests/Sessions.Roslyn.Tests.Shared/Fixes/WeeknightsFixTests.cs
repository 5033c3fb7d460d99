using Sessions.Analyzers;
using Sessions.CodeFixes.Schedule;

namespace Sessions.Roslyn.Tests.Fixes;

public class WeeknightsFixTests
{
    [Theory]
    [InlineData("[Session(22, 2, Days = {|SES0020:Weekdays|})]", "[Session(22, 2, Days = Weeknights)]")]
    [InlineData("[Session(22, 2, Days = {|SES0020:SessionDays.Weekdays|} /* nights */, Name = \"A\")]", "[Session(22, 2, Days = Weeknights /* nights */, Name = \"A\")]")]
    [InlineData("[assembly: SessionDefaults(Days = Weekdays)]\n[{|SES0020:Session(22, 2)|}]", "[assembly: SessionDefaults(Days = Weekdays)]\n[Session(22, 2, Days = Weeknights)]")]
    [InlineData("[Session(22, 2, Days = {|SES0020:Weekdays|})]\n[Session(\"22:00\", \"01:00\", Days = {|SES0020:Weekdays|}, TimeZone = \"Asia/Tokyo\")]", "[Session(22, 2, Days = Weeknights)]\n[Session(\"22:00\", \"01:00\", Days = Weeknights, TimeZone = \"Asia/Tokyo\")]")]
    public Task Session_opens_on_weeknights(string attributes, string expected) => FixTest.RunAsync<ScheduleAnalyzer, SES0020WeeknightsFix>(
        attributes + "\ninternal sealed partial class Bot;", expected + "\ninternal sealed partial class Bot;", "Open on weeknights, Sunday to Thursday");

    [Fact]
    public Task Days_are_written_with_their_enum_where_the_word_is_something_else() => FixTest.RunAsync<ScheduleAnalyzer, SES0020WeeknightsFix>(
        Enclosed("{|SES0020:Weekdays|}"), Enclosed("SessionDays.Weeknights"));

    private static string Enclosed(string days) =>
        "[Session(22, 2, Days = " + days + ")] internal sealed partial class Bot { private const int Weeknights = 0; }";
}
