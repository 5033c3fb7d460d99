namespace Sessions.Reports.Tests.Timeline;

/// <summary>The pixels.</summary>
public sealed class TimelinePngTests
{
    [Fact]
    public void It_is_as_wide_as_asked_for_and_as_tall_as_the_drawing()
    {
        using var twice = new Bitmap(Timelines.Spring().ToPng());
        using var once = new Bitmap(Timelines.Spring().ToPng(new PictureOptions { Width = 500, Scale = 1 }));

        Assert.Equal(1920, twice.Size.Width);
        Assert.Equal(500, once.Size.Width);
        Assert.Contains($"width=\"960\" height=\"{twice.Size.Height / 2}\"", Timelines.Spring().ToSvg(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PictureTheme.Light, "#ffffff", "#1b2027", "#a8480a")]
    [InlineData(PictureTheme.Dark, "#12161c", "#e6eaf0", "#f2a66b")]
    public void Paper_letters_and_bars_have_the_colours_of_the_theme(PictureTheme theme, string paper, string letters, string night)
    {
        using var picture = new Bitmap(Timelines.Spring().ToPng(new PictureOptions { Theme = theme }));

        Assert.Equal(paper, picture.At(2, 2));

        // The title's letters are there, whatever fonts the machine has: full strokes, and most of the area left free.
        var inked = picture.Count(letters, 24, 20, 700, 64);
        Assert.InRange(inked, 500, 15_000);
        Assert.True(picture.Count(night, 260, 130, 520, 190) > 1_000);
    }

    [Fact]
    public void A_picture_that_would_be_too_tall_is_drawn_at_its_own_size()
    {
        var timeline = new SessionTimeline([new TimelineTable("Open", Timelines.NewYork())], new DateOnly(2024, 1, 1), new DateOnly(2026, 9, 1), "America/New_York");
        using var picture = new Bitmap(timeline.ToPng(new PictureOptions { Width = 320 }));

        Assert.Equal(320, picture.Size.Width);
        Assert.True(picture.Size.Height > 974 * 22);
    }

    [Fact]
    public void Sizes_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new PictureOptions { Width = 319 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new PictureOptions { Width = 4_001 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new PictureOptions { Scale = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new PictureOptions { Scale = 5 });
    }
}
