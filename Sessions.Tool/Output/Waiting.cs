using Sessions.Schedule;
using Spectre.Console;

namespace Sessions.Tool.Output;

/// <summary>
/// Shows that something goes on where it takes longer than a person expects: a line on the error stream, with a bar where it is known
/// how far it is, gone when it is done. Where that stream is no terminal nothing is shown.
/// </summary>
internal static class Waiting
{
    /// <summary>Does work, and shows it while it lasts.</summary>
    /// <param name="host">Where it is shown.</param>
    /// <param name="what">What goes on, for people.</param>
    /// <param name="work">The work; it may tell how far it is, from 0 to 1.</param>
    public static async Task<T> ForAsync<T>(ToolHost host, string what, Func<Action<double>, Task<T>> work)
    {
        var done = new Share();
        var working = Task.Run(() => work(done.Set));
        if (host.IsErrorTerminal && !await IsOverWithinAsync(working, host))
        {
            await ShowAsync(host, what, done, working);
        }

        return await working;
    }

    /// <summary>Does work on this thread's behalf, and shows it while it lasts.</summary>
    /// <param name="host">Where it is shown.</param>
    /// <param name="what">What goes on, for people.</param>
    /// <param name="work">The work.</param>
    public static T For<T>(ToolHost host, string what, Func<T> work) => ForAsync(host, what, _ => Task.FromResult(work())).GetAwaiter().GetResult();

    private static async Task<bool> IsOverWithinAsync(Task working, ToolHost host) =>
        await Task.WhenAny(working, Task.Delay(host.Patience, host.Clock)) == working;

    private static async Task ShowAsync(ToolHost host, string what, Share done, Task working)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = host.Ansi,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput((host.Error as PrintableWriter)?.Inner ?? host.Error),
        });
        ProgressColumn[] columns = [new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()];
        await console.Progress().AutoClear(true).Columns(columns).StartAsync(async shown =>
        {
            done.ShowIn(shown.AddTask(Spectre.Console.Markup.Escape(PrintableText.Of(what)), maxValue: 1));

            // Whoever waits for the work hears what has gone wrong with it.
            await working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
    }

    /// <summary>How much of the work is done, kept until it is shown.</summary>
    private sealed class Share
    {
        private readonly Lock _lock = new();
        private ProgressTask? _shown;
        private double? _value;

        public void Set(double value)
        {
            lock (_lock)
            {
                _value = value;
                Show();
            }
        }

        public void ShowIn(ProgressTask task)
        {
            lock (_lock)
            {
                _shown = task;
                _shown.IsIndeterminate = _value is null;
                Show();
            }
        }

        private void Show()
        {
            if (_shown is not null && _value is { } value)
            {
                _shown.IsIndeterminate = false;
                _shown.Value = value;
            }
        }
    }
}
