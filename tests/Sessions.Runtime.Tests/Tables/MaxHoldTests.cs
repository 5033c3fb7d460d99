using Sessions.Generated;

namespace Sessions.Tests.Tables;

/// <summary>How long a position may be held, where sessions are made in code, changed and read.</summary>
public sealed class MaxHoldTests
{
    private static readonly Session _session = new(new TimeOnly(9, 30), new TimeOnly(16, 0)) { MaxHold = TimeSpan.FromMinutes(30), OnEnd = SessionAction.CloseAll };

    [Theory]
    [InlineData(0, "MaxHold 00:00:00 of session '09:30-16:00' would close each position as it is opened; write a length of time such as 00:30")]
    [InlineData(-1, "MaxHold -00:01:00 of session '09:30-16:00' is negative; write a length of time such as 00:30")]
    [InlineData(1440, "MaxHold 24:00:00 of session '09:30-16:00' is a day or longer; write less than 24:00:00")]
    [InlineData(390, "MaxHold 06:30:00 of session '09:30-16:00' is as long as the session or longer, whose end closes everything, so it would never act; write less than 06:30:00, or leave it out")]
    public void In_code_it_is_refused_in_the_compilers_words(int minutes, string message)
    {
        var refused = Assert.Throws<SessionTableException>(() => SessionTable.Create(_session with { MaxHold = TimeSpan.FromMinutes(minutes) }));

        Assert.Equal(("SES0034", message), (refused.Problems.Single().Id, refused.Problems.Single().Message));
    }

    [Fact]
    public void One_that_is_as_long_as_a_session_whose_end_leaves_positions_is_taken() =>
        Assert.Equal(TimeSpan.FromHours(23), SessionTable.Create(_session with { MaxHold = TimeSpan.FromHours(23), OnEnd = SessionAction.None })[0].MaxHold);

    [Fact]
    public void An_override_changes_it_under_the_same_rules()
    {
        var table = SessionTable.Create(_session with { Name = "Day" });
        SessionTable Change(SessionOverride change) => table.WithOverrides(new Dictionary<string, SessionOverride> { ["Day"] = change });

        Assert.Equal(TimeSpan.FromMinutes(5), Change(new() { MaxHold = "00:05" })[0].MaxHold);
        Assert.Equal(TimeSpan.FromMinutes(30), Change(new() { Start = "09:00" })[0].MaxHold);
        Assert.Equal("SES0034", Assert.Single(Assert.Throws<SessionTableException>(() => Change(new() { MaxHold = "soon" })).Problems).Id);
        Assert.Equal("SES0034", Assert.Single(Assert.Throws<SessionTableException>(() => Change(new() { End = "10:00" })).Problems).Id);
    }

    [Fact]
    public void A_manifest_says_it() => Assert.Equal(
        [_session],
        new SessionManifestAttribute(4, "Bot", "start=09:30;end=16:00;zone=UTC;days=EveryDay;maxHold=00:30;onStart=None;onEnd=CloseAll", null).ToSessions());
}
