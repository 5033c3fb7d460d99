using Sessions.Tool.Output;
using Spectre.Console;

namespace Sessions.Tool.Tests.Output;

/// <summary>What lasts is shown on the error stream of a terminal, and nowhere else.</summary>
public sealed class WaitingTests
{
    [Fact]
    public async Task What_lasts_is_shown_with_how_far_it_is()
    {
        using var error = new ShownWriter("Simulating Breakout", "25%");
        using var output = new StringWriter();

        var done = await Waiting.ForAsync(HostOf(output, error), "Simulating Breakout", async share =>
        {
            share(0.25);
            await error.Shown;
            return 7;
        });

        Assert.Equal((7, ""), (done, output.ToString()));
    }

    [Fact]
    public async Task Of_what_does_not_tell_how_far_it_is_only_what_it_is_is_shown()
    {
        using var error = new ShownWriter("Building [b] Bot.csproj");
        using var output = new StringWriter();

        Assert.Equal(7, await Waiting.ForAsync(HostOf(output, error), "Building [b]\u001b[31m Bot.csproj".Replace("\u001b[31m", "\u001b", StringComparison.Ordinal), async _ =>
        {
            await error.Shown;
            return 7;
        }));
    }

    [Fact]
    public async Task Where_the_error_stream_is_no_terminal_nothing_is_shown()
    {
        using var error = new StringWriter();
        using var output = new StringWriter();

        Assert.Equal(7, await Waiting.ForAsync(HostOf(output, error) with { IsErrorTerminal = false }, "Simulating", static _ => Task.FromResult(7)));
        Assert.Equal(("", ""), (output.ToString(), error.ToString()));
    }

    [Fact]
    public async Task What_is_over_soon_is_not_shown()
    {
        using var error = new StringWriter();
        using var output = new StringWriter();

        Assert.Equal(7, await Waiting.ForAsync(HostOf(output, error) with { Patience = Timeout.InfiniteTimeSpan }, "Simulating", static _ => Task.FromResult(7)));
        Assert.Equal("", error.ToString());
    }

    [Fact]
    public async Task What_has_gone_wrong_is_heard_by_whoever_waits()
    {
        using var error = new ShownWriter("Reading");
        using var output = new StringWriter();

        var thrown = await Assert.ThrowsAsync<ToolException>(() => Waiting.ForAsync<int>(HostOf(output, error), "Reading", async _ =>
        {
            await error.Shown;
            throw new ToolException("There is no file.");
        }));

        Assert.Equal("There is no file.", thrown.Message);
    }

    private static ToolHost HostOf(TextWriter output, TextWriter error) => new(TimeProvider.System, output, new PrintableWriter(error), IsTerminal: true, NoColor: false)
    {
        Ansi = AnsiSupport.Yes,
        IsErrorTerminal = true,
        Patience = TimeSpan.Zero,
    };

    /// <summary>Knows when some texts have been written.</summary>
    private sealed class ShownWriter(params string[] texts) : StringWriter
    {
        private readonly TaskCompletionSource _shown = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Shown => _shown.Task;

        public override void Write(char value)
        {
            base.Write(value);
            Look();
        }

        public override void Write(string? value)
        {
            base.Write(value);
            Look();
        }

        public override void Write(ReadOnlySpan<char> buffer)
        {
            base.Write(buffer);
            Look();
        }

        private void Look()
        {
            if (GetStringBuilder().ToString() is var all && Array.TrueForAll(texts, text => all.Contains(text, StringComparison.Ordinal)))
            {
                _shown.TrySetResult();
            }
        }
    }
}
