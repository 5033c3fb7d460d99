using Sessions.Generated;

namespace Sessions.Runtime.Tests.Tables;

/// <summary>Manifests as a tool makes them of what it found in an assembly.</summary>
public class SessionManifestTests
{
    private const string Line = "start=08:00;end=12:00;zone=Europe/London;days=Weekdays;onStart=None;onEnd=CloseAll";

    [Fact]
    public void Sessions_of_a_manifest_make_a_table()
    {
        var table = SessionTable.Create([.. new SessionManifestAttribute(SessionManifestAttribute.CurrentVersion, "Bot", Line, null).ToSessions()]);

        Assert.Equal(
            [new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { TimeZone = "Europe/London", Days = SessionDays.Weekdays, OnEnd = SessionAction.CloseAll }],
            table);
    }

    [Fact]
    public void A_newer_version_is_refused_by_name_and_number()
    {
        var manifest = new SessionManifestAttribute(5, "Acme.Bot", "{}", null);

        var refused = Assert.Throws<FormatException>(manifest.ToSessions);

        Assert.StartsWith("The manifest of 'Acme.Bot' has version 5; this library reads versions 3 to 4.", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_version_from_the_oldest_on_is_read(int version) =>
        Assert.Equal("08:00-12:00", Assert.Single(new SessionManifestAttribute(version, "Bot", Line, null).ToSessions()).Name);

    [Fact]
    public void A_version_before_the_oldest_is_refused() =>
        Assert.Contains("has version 2;", Assert.Throws<FormatException>(new SessionManifestAttribute(2, "Acme.Bot", Line, null).ToSessions).Message, StringComparison.Ordinal);

    [Fact]
    public void Times_that_somebody_else_wrote_are_judged_by_the_rules()
    {
        var manifest = new SessionManifestAttribute(SessionManifestAttribute.CurrentVersion, "Bot", Line.Replace("12:00", "12.00", StringComparison.Ordinal), null);

        Assert.Equal("SES0001", Assert.Single(Assert.Throws<SessionTableException>(manifest.ToSessions).Problems).Id);
    }

    [Fact]
    public void Problems_of_a_manifest_are_thrown_as_they_are()
    {
        var manifest = new SessionManifestAttribute(SessionManifestAttribute.CurrentVersion, "Bot", "problem=SES0003;message=They overlap\\003b move one", null);

        Assert.Equal([new SessionProblem("SES0003", "They overlap; move one")], Assert.Throws<SessionTableException>(manifest.ToSessions).Problems);
    }

    [Theory]
    [InlineData("CloseAll", "9", "OnEnd = 9 of session '08:00-12:00' is not an action; write None, CloseAll, CloseWin, CloseLoss or Custom")]
    [InlineData("CloseAll", "None;scope=7", "Scope = 7 of session '08:00-12:00' is not a scope; write Strategy or Account")]
    [InlineData("zone=", "endLead=-00:00:30;zone=", "EndLead '-00:00:30' of session '08:00-12:00' is negative; write 00:00:00 or longer")]
    [InlineData("start=", "name=Mor\\001bning;start=", "Name 'Mor\\u001Bning' has the character \\u001B, which is a control character; write 1 to 256 printable characters")]
    public void A_value_outside_its_range_is_refused_as_in_the_class_itself(string part, string instead, string message)
    {
        var manifest = new SessionManifestAttribute(SessionManifestAttribute.CurrentVersion, "Bot", Line.Replace(part, instead, StringComparison.Ordinal), null);

        Assert.Equal([new SessionProblem("SES0025", message)], Assert.Throws<SessionTableException>(manifest.ToSessions).Problems);
    }
}
