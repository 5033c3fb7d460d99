using System.Diagnostics.CodeAnalysis;
using Quartz;

namespace Sessions.Benchmarks.Live;

/// <summary>Notes how late it was started.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "Quartz makes it, by its type.")]
internal sealed class QuartzJob : IJob
{
    private static readonly List<double> _late = [];
    private static TaskCompletionSource _done = new();
    private static int _expected;

    public static Task Done => _done.Task;

    public static IReadOnlyList<double> Late => _late;

    public static void Expect(int count)
    {
        _late.Clear();
        _done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _expected = count;
    }

    public Task Execute(IJobExecutionContext context)
    {
        var late = (TimeProvider.System.GetUtcNow().UtcTicks - context.JobDetail.JobDataMap.GetLong("due")) / (double)TimeSpan.TicksPerMillisecond;
        lock (_late)
        {
            _late.Add(late);
            if (_late.Count == _expected)
            {
                _done.SetResult();
            }
        }

        return Task.CompletedTask;
    }
}
