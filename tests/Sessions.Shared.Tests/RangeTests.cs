using static Sessions.Shared.Tests.Times;

namespace Sessions.Shared.Tests;

/// <summary>Values outside their range: leads as texts and names. The rest is judged the same by all who ask, and tested where they do.</summary>
public class RangeTests
{
    [Theory]
    [InlineData("30", "EndLead '30' of session '08:00-12:00' is not a length of time; write it as hh:mm:ss, such as 00:00:30")]
    [InlineData("", "EndLead '' of session '08:00-12:00' is not a length of time; write it as hh:mm:ss, such as 00:00:30")]
    [InlineData("00:60", "EndLead '00:60' of session '08:00-12:00' is not a length of time; write it as hh:mm:ss, such as 00:00:30")]
    [InlineData("-00:00:30", "EndLead '-00:00:30' of session '08:00-12:00' is negative; write 00:00:00 or longer")]
    [InlineData("04:00", "EndLead '04:00' of session '08:00-12:00' is as long as the session or longer, so it would never open; write less than 04:00:00")]
    public void A_lead_that_cannot_be_is_told_with_what_would_be_right(string lead, string message)
    {
        var problem = Assert.Single(Problems(Raw("08:00", "12:00") with { EndLead = RawDuration.Of(lead) }));
        Assert.Equal((Rules.SES0025OutOfRange, message), (problem.Rule, problem.Message));
    }

    [Theory]
    [InlineData(0, "00:00:00")]
    [InlineData(30_000, "00:00:30")]
    [InlineData(-30_500, "-00:00:30.500")]
    [InlineData(999_999_000, "277:46:39")]
    public void A_length_of_time_is_written_in_hours_minutes_and_seconds(int milliseconds, string text) =>
        Assert.Equal(text, RawDuration.Format(TimeSpan.FromMilliseconds(milliseconds)));

    [Theory]
    [InlineData("Mor\u001bning", "\\u001B, which is a control character")]
    [InlineData("Mor\u0000ning", "\\u0000, which is a control character")]
    [InlineData("Mor\u009bning", "\\u009B, which is a control character")]
    [InlineData("Mor\nning", "\\u000A, which is a control character")]
    [InlineData("Mor\u2028ning", "\\u2028, which is a line break")]
    [InlineData("Mor\u202Ening", "\\u202E, which is not shown as it is")]
    [InlineData("Mor\u2066ning", "\\u2066, which is not shown as it is")]
    [InlineData("Mor\uFFFEning", "\\uFFFE, which is not shown as it is")]
    [InlineData("Mor\u200Bning", "\\u200B, which is not shown as it is")]
    [InlineData("Mor\uFDD0ning", "\\uFDD0, which is not shown as it is")]
    public void A_name_that_cannot_be_printed_is_refused_in_words_that_can(string name, string reason)
    {
        var problem = Assert.Single(Problems(Raw("08:00", "12:00", name)));
        Assert.Equal((Rules.SES0025OutOfRange.Id, ScheduleArgument.Name), (problem.Id, problem.Argument));
        Assert.Equal($"Name 'Mor{reason[..6]}ning' has the character {reason}; write 1 to 256 printable characters", problem.Message);
    }

    [Fact]
    public void Half_a_character_a_noncharacter_of_two_halves_and_a_long_name_are_refused_too()
    {
        Assert.Contains("\\uD83D, which is half a character, or of one that is not shown", Message("A\ud83d"), StringComparison.Ordinal);
        Assert.Contains("\\uDC00, which is half a character, or of one that is not shown", Message("\udc00A"), StringComparison.Ordinal);
        Assert.Contains("\\uD83F, which is half a character, or of one that is not shown", Message("\ud83f\udfff"), StringComparison.Ordinal);
        Assert.Contains("is longer than 256 characters", Message(new string('x', 257)), StringComparison.Ordinal);
        static string Message(string name) => Assert.Single(Problems(Raw("08:00", "12:00", name))).Message;
    }

    [Fact]
    public void A_name_of_a_million_control_characters_makes_short_messages() =>
        Assert.All(
            Problems(Raw("08:00", "12:00", new string('\u001b', 1_000_000), days: 0), Raw("09:00", "11:00", new string('\u001b', 1_000_000))),
            static problem => Assert.InRange(problem.Message.Length, 1, 4_000));

    [Theory]
    [InlineData("London / Früh; 1 = \\ ✓")]
    [InlineData("東京")]
    [InlineData("\ud83d\ude80")]
    public void Other_names_are_taken_as_they_are(string name) => Assert.Equal(name, Read(Raw("08:00", "12:00", name)).Name);

    [Fact]
    public void No_message_shows_what_a_terminal_would_obey() =>
        Assert.All(
            ScheduleRules.Check([Raw("\u001b[2J", "12:00", "\u001b]0;x\u0007", "Eu\u202Erope"), Raw("08:00", "08:00", "\ud800")], new FakeZoneRules(("UTC", [(DateTime.MinValue, 0)]))).Problems,
            static problem => Assert.DoesNotContain(problem.Message, static character => char.IsControl(character) || char.IsSurrogate(character) || character == '\u202E'));
}
