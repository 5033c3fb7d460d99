namespace Sessions.Calendars.Tests.World;

public sealed class ExchangesPageTests
{
    /// <summary>Where the page is behind, what it should be is written beside the test's own files, to be copied over it.</summary>
    [Fact]
    public void The_page_of_exchanges_says_what_the_notices_say()
    {
        var page = ExchangesPage.Write();
        var current = Path.Combine(AppContext.BaseDirectory, "exchanges.md");
        File.WriteAllText(current, page);

        var committed = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "docs", "exchanges.md"));
        Assert.True(page == committed, $"docs/exchanges.md is behind the notices; copy {current} over it.");
    }
}
