using System.Runtime.Versioning;

namespace Sessions.Reports.Tests;

/// <summary>Files that are whole or not there.</summary>
public sealed class ReportFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sessions-reports-");

    [Theory]
    [InlineData("week.svg", "<svg")]
    [InlineData("week.HTML", "<!DOCTYPE html>")]
    public void The_ending_says_what_is_written(string name, string start)
    {
        Timelines.Autumn().Save(PathOf(name));

        Assert.StartsWith(start, File.ReadAllText(PathOf(name), System.Text.Encoding.Latin1), StringComparison.Ordinal);
        Assert.Equal([PathOf(name)], Directory.GetFileSystemEntries(_folder.FullName));
    }

    [Fact]
    public void What_lay_there_is_replaced()
    {
        File.WriteAllText(PathOf("a.svg"), "old");
        ReportFile.Write(PathOf("a.svg"), "new"u8);

        Assert.Equal("new", File.ReadAllText(PathOf("a.svg")));
    }

    [Fact]
    public void A_symbolic_link_stays_and_its_target_is_written_whole()
    {
        var folder = Directory.CreateDirectory(PathOf("real"));
        File.WriteAllText(PathOf("real/a.svg"), "old");
        File.CreateSymbolicLink(PathOf("a.svg"), Path.Combine("real", "a.svg"));
        File.CreateSymbolicLink(PathOf("b.svg"), PathOf("a.svg"));
        File.CreateSymbolicLink(PathOf("new.svg"), Path.Combine("real", "new.svg"));

        ReportFile.Write(PathOf("b.svg"), "by two links"u8);
        ReportFile.Write(PathOf("new.svg"), "that was not there"u8);

        Assert.Equal("by two links", File.ReadAllText(PathOf("real/a.svg")));
        Assert.Equal("that was not there", File.ReadAllText(PathOf("real/new.svg")));
        Assert.All(["a.svg", "b.svg", "new.svg"], name => Assert.NotNull(new FileInfo(PathOf(name)).LinkTarget));
        Assert.Equal(2, folder.GetFiles().Length);
    }

    [Fact]
    public void A_symbolic_link_that_leads_nowhere_is_refused()
    {
        File.CreateSymbolicLink(PathOf("a.svg"), PathOf("b.svg"));
        File.CreateSymbolicLink(PathOf("b.svg"), PathOf("a.svg"));
        File.CreateSymbolicLink(PathOf("c.svg"), PathOf("no/such.svg"));

        Assert.Equal($"'{PathOf("a.svg")}' cannot be written: its links lead nowhere.", Assert.Throws<IOException>(() => ReportFile.Write(PathOf("a.svg"), "x"u8)).Message);
        Assert.Equal($"'{PathOf("c.svg")}' cannot be written: there is no folder '{PathOf("no")}'.", Assert.Throws<IOException>(() => ReportFile.Write(PathOf("c.svg"), "x"u8)).Message);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_link_to_a_device_is_refused_as_the_device_is()
    {
        File.CreateSymbolicLink(PathOf("a.svg"), "/dev/sessions-no-device.svg");

        Assert.EndsWith("it is a place of devices, not of files.", Assert.Throws<IOException>(() => ReportFile.Write(PathOf("a.svg"), "x"u8)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_ending_that_says_nothing_is_refused_before_anything_is_written()
    {
        var refused = Assert.Throws<ArgumentException>(() => Timelines.Autumn().Save(PathOf("week.pdf")));

        Assert.StartsWith($"'{PathOf("week.pdf")}' does not say what to write: end it with .html or .svg.", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.FullName));
    }

    [Fact]
    public void What_cannot_be_written_is_said_in_one_line_and_leaves_nothing()
    {
        var missing = Assert.Throws<IOException>(() => ReportFile.Write(PathOf("no/such/a.svg"), "x"u8));
        Assert.Equal($"'{PathOf("no/such/a.svg")}' cannot be written: there is no folder '{PathOf("no/such")}'.", missing.Message);

        var folder = Directory.CreateDirectory(PathOf("b.svg"));
        Assert.Equal($"'{folder.FullName}' cannot be written: it is a folder.", Assert.Throws<IOException>(() => ReportFile.Write(folder.FullName, "x"u8)).Message);
        Assert.Equal([folder.FullName], Directory.GetFileSystemEntries(_folder.FullName));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_device_is_never_replaced()
    {
        // Not one that is there: were this ever to fail, the machine would be without it.
        const string Path = "/dev/sessions-no-device.svg";

        var refused = Assert.Throws<IOException>(static () => ReportFile.Write(Path, "x"u8));

        Assert.Equal($"'{Path}' cannot be written: it is a place of devices, not of files.", refused.Message);
        Assert.False(File.Exists(Path));
    }

    [Fact]
    public void What_the_system_refuses_is_said_of_the_file_that_was_meant()
    {
        // Longer than any file system's names, with what is added to it.
        var path = PathOf(new string('a', 300) + ".svg");
        var refused = Assert.Throws<IOException>(() => ReportFile.Write(path, "x"u8));

        Assert.StartsWith($"'{path}' cannot be written: ", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(".tmp", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.FullName));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name.Replace('/', Path.DirectorySeparatorChar));
}
