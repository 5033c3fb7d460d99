using CsCheck;

namespace Sessions.Shared.Tests;

/// <summary>The text by which an assembly tells of its sessions.</summary>
public class ManifestTextTests
{
    private static readonly Gen<string> _text = Gen.String[Gen.OneOf(Gen.Char, Gen.Char["\\;=\n\r,\ud800\udc00é"]), 1, 12];

    private static readonly Gen<ManifestAction> _action = Gen.Select(
        Gen.Int[-2, 6], Gen.OneOf(Gen.Const((string?)null), _text.Select(static text => (string?)text)), Gen.Int[ManifestAction.NoHandler, 3],
        static (action, custom, handler) => new ManifestAction(action, custom, handler));

    private static readonly Gen<ManifestSession> _session =
        from start in Gen.Int[0, WallTime.Day - 1]
        from length in Gen.Int[1, WallTime.Week]
        from days in Gen.Int[1, DayBits.EveryDay]
        from name in _text
        from zone in _text
        from begin in _action
        from end in _action
        from hasMore in Gen.Bool
        select new ManifestSession(
            new RawSession(
                RawTime.Of(WallTime.Format(start)), RawTime.Of(WallTime.Format(start + length)), string.IsNullOrWhiteSpace(name) ? null : name, zone, days,
                hasMore ? RawTime.Of(WallTime.Format(start + length)) : RawTime.Missing,
                RawDuration.Of(hasMore ? WallTime.Format(start) : null), hasMore ? 1 : 0, hasMore ? 3 : 0),
            begin, end, hasMore ? 1 : 0, hasMore);

    [Fact]
    public void Sessions_read_back_as_they_were_written() => _session.List[1, 4].Sample(static sessions =>
    {
        var text = ManifestWriter.Write(sessions);

        Assert.Equal(sessions, ManifestReader.Read(text).Sessions);
        Assert.Equal(text, ManifestWriter.Write(ManifestReader.Read(text).Sessions));
        Assert.DoesNotContain(text, static character => char.IsSurrogate(character) || (char.IsControl(character) && character != '\n'));
    });

    [Fact]
    public void Problems_read_back_as_they_were_written() => Gen.Select(_text, _text, static (id, message) => new ManifestProblem(id, message))
        .List[1, 4].Sample(static problems => Assert.Equal(problems, ManifestReader.Read(ManifestWriter.Write(problems)).Problems));

    [Theory]
    [InlineData("", "''")]
    [InlineData("start=08:00", "'end'")]
    [InlineData("start=08:00;end=12:00;zone=UTC;days=Monday;onStart=None", "'onEnd'")]
    [InlineData("start=08:00;end=12:00;zone=UTC;days=Monday;onStart=None;onEnd=None;colour=red", "'colour'")]
    [InlineData("start=08:00;start=09:00;end=12:00;zone=UTC;days=Monday;onStart=None;onEnd=None", "'start=09:00'")]
    [InlineData("start=08:00;end=12:00;zone=UTC;days=Mon;onStart=None;onEnd=None", "'Mon'")]
    [InlineData("start=08:00;end=12:00;zone=UTC;days=Monday;onStart=Sell;onEnd=None", "'Sell'")]
    [InlineData("start=08:00;end=12:00;zone=UTC;days=Monday;onStart=None;onEnd=None;keepOrders=maybe", "'maybe'")]
    [InlineData("start=08:00;end=12:00;zone=a\\00;days=Monday;onStart=None;onEnd=None", "'a\\00'")]
    [InlineData("start=08:00;end=12:00;zone=UTC;days=Monday;onStart=None;onEnd=None\n", "''")]
    [InlineData("problem=SES0001", "'message'")]
    public void A_text_that_is_none_is_refused_with_the_part_that_is_wrong(string text, string part) =>
        Assert.Contains(part, Assert.Throws<FormatException>(() => ManifestReader.Read(text)).Message, StringComparison.Ordinal);
}
