using Sessions.Blackouts.Tests.Support;

namespace Sessions.Blackouts.Tests;

/// <summary>A file is read again when it changes, and what holds while it cannot be read is said.</summary>
public sealed class ChangeTests : IDisposable
{
    private const string Cpi = "start,event\n2026-07-14T12:30:00Z,CPI\n";
    private const string Ppi = "start,event\n2026-07-15T12:30:00Z,PPI\n";

    private readonly EventFolder _folder = new();
    private int _raised;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_is_read_again_when_it_is_another_and_that_is_told_once()
    {
        var file = Watched(Cpi);
        var before = file.Current;

        _folder.Clock.Tick();
        Assert.Same(before, file.Current);
        _folder.Write(Ppi).Clock.Tick();
        _folder.Clock.Tick();

        Assert.Equal((1, "PPI"), (_raised, Assert.Single(file.Current.Blackouts).Name));
    }

    [Theory]
    [InlineData(BlackoutFilePolicy.KeepLast, "CPI", "there is no file news.csv; what was read of it before holds")]
    [InlineData(BlackoutFilePolicy.OpenNothing, "news.csv cannot be used", "there is no file news.csv; nothing is opened until it can be read")]
    public void One_that_is_gone_is_told_once_and_by_choice_the_last_one_holds_or_nothing_is_opened(BlackoutFilePolicy policy, string name, string problem)
    {
        var file = Watched(Cpi, policy);

        _folder.Delete();
        _folder.Clock.Tick();
        _folder.Clock.Tick();

        Assert.Equal((1, name, problem), (_raised, Assert.Single(file.Current.Blackouts).Name, file.Current.Problem));
        _folder.Write(Ppi).Clock.Tick();
        Assert.Equal((2, "PPI", null), (_raised, Assert.Single(file.Current.Blackouts).Name, file.Current.Problem));
    }

    [Fact]
    public void One_that_is_broken_and_mended_to_what_it_was_is_good_again()
    {
        var file = Watched(Cpi);

        _folder.Write("start,event\n2026-07-15,").Clock.Tick();
        _folder.Write("garbage").Clock.Tick();
        Assert.Contains("names no columns of events", file.Current.Problem, StringComparison.Ordinal);
        _folder.Write(Cpi).Clock.Tick();

        Assert.Equal((null, "CPI"), (file.Current.Problem, Assert.Single(file.Current.Blackouts).Name));
    }

    [Fact]
    public void One_that_was_never_there_opens_nothing_until_it_is()
    {
        var file = new BlackoutFile(_folder.Path, TimeSpan.Zero, TimeSpan.FromMinutes(1)) { TimeProvider = _folder.Clock };
        file.Changed += (_, _) => _raised++;

        Assert.Equal("there is no file news.csv; nothing is opened until it can be read", file.Current.Problem);
        Assert.Equal("news.csv cannot be used", Assert.Single(file.Current.Blackouts).Name);
        _folder.Write(Cpi).Clock.Tick();

        Assert.Equal((1, "CPI"), (_raised, Assert.Single(file.Current.Blackouts).Name));
    }

    [Fact]
    public void Nobody_looks_once_nobody_listens()
    {
        var file = new BlackoutFile(_folder.Write(Cpi).Path, TimeSpan.Zero, TimeSpan.FromMinutes(1)) { TimeProvider = _folder.Clock };
        _ = file.Current;
        Assert.False(_folder.Clock.HasTimer);

        file.Changed += Count;
        Assert.True(_folder.Clock.HasTimer);
        file.Changed -= Count;

        Assert.False(_folder.Clock.HasTimer);

        void Count(object? sender, EventArgs e) => _raised++;
    }

    private BlackoutFile Watched(string text, BlackoutFilePolicy policy = BlackoutFilePolicy.KeepLast)
    {
        var file = new BlackoutFile(_folder.Write(text).Path, TimeSpan.Zero, TimeSpan.FromMinutes(1)) { WhenUnreadable = policy, TimeProvider = _folder.Clock };
        file.Changed += (_, _) => _raised++;
        _ = file.Current;
        return file;
    }
}
