namespace Sessions.Roslyn.Tests;

public sealed class SnapshotTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string Received => Path.Combine(_folder.FullName, "Some.Test#A.received.cs");

    private string Verified => Path.Combine(_folder.FullName, "Some.Test#A.verified.cs");

    [Fact]
    public void A_difference_fails_and_is_left_to_be_looked_at()
    {
        File.WriteAllText(Verified, "//HintName: A.g.cs\nold\n");
        Assert.ThrowsAny<Exception>(() => Match("new\n"));
        Assert.Equal("//HintName: A.g.cs\nnew\n", File.ReadAllText(Received));
    }

    [Fact]
    public void What_was_never_approved_fails() => Assert.ThrowsAny<Exception>(() => Match("new\n"));

    [Fact]
    public void A_match_passes_and_takes_the_last_difference_away()
    {
        File.WriteAllText(Verified, "//HintName: A.g.cs\nnew\n");
        File.WriteAllText(Received, "older");
        Match("new\n");
        Assert.False(File.Exists(Received));
    }

    [Fact]
    public void What_is_no_longer_emitted_fails()
    {
        File.WriteAllText(Verified, "//HintName: A.g.cs\nnew\n");
        var thrown = Assert.ThrowsAny<Exception>(() => Snapshot.Match(new Dictionary<string, string>(), _folder.FullName, "Some.Test"));
        Assert.Contains("no longer emitted", thrown.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Match(string text) => Snapshot.Match(new Dictionary<string, string> { ["A.g.cs"] = text }, _folder.FullName, "Some.Test");
}
