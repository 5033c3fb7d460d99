using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Sessions.Hosting.Alarms;

// docs/decisions.md 216
/// <summary>
/// Posts what is wrong to one address, and what is over again; asks for another as long as nothing is. It begins before the
/// strategies and outlives them, so that the ends that come with the host's stop are watched too.
/// </summary>
internal sealed class AlarmService(
    ISessionsMonitor monitor, AlarmSender sender, TimeProvider clock, IOptions<SessionsHostOptions> options, IHostEnvironment environment, ILogger<AlarmService> logger) : BackgroundService
{
    /// <summary>How often it looks. The bell may be half a minute away.</summary>
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan _beatInterval = TimeSpan.FromMinutes(1);

    /// <summary>As in the health check.</summary>
    private static readonly TimeSpan _lateAfter = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, StrategyProblem> _known = new(StringComparer.Ordinal);
    private readonly Queue<AlarmMessage> _unsent = [];
    private DateTimeOffset _beatAt = DateTimeOffset.MinValue;

    [SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong with telling, trading goes on and the next look comes.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (alarms, beats) = (options.Value.AlarmUrl, options.Value.HeartbeatUrl);
        while (alarms is not null || beats is not null)
        {
            try
            {
                await LookAsync(alarms, beats, stoppingToken);
                await Task.Delay(_interval, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                logger.LookFailed(exception);
                await Task.Delay(_interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task LookAsync(Uri? alarms, Uri? beats, CancellationToken stoppingToken)
    {
        var now = clock.GetUtcNow();
        var problems = Problems().ToDictionary(static problem => problem.Key, StringComparer.Ordinal);
        if (alarms is not null)
        {
            Compare(problems, now);
            while (_unsent.TryPeek(out var message) && await sender.PostAsync(alarms, message, stoppingToken))
            {
                _unsent.Dequeue();
            }
        }

        if (beats is not null && problems.Count == 0 && now - _beatAt >= _beatInterval)
        {
            // Also where nobody answered: whoever keeps that address misses a beat, which is what it is for.
            _beatAt = now;
            await sender.BeatAsync(beats, stoppingToken);
        }
    }

    private IEnumerable<StrategyProblem> Problems()
    {
        var journal = monitor.GetJournal();
        var own = monitor.GetStrategies().SelectMany(static status => StrategyProblem.Of(status, _lateAfter));
        return journal.Problem is { } problem ? own.Prepend(new StrategyProblem("journal", "journal", null, $"the journal cannot be written: {problem}")) : own;
    }

    /// <summary>What is new is told, and what is over; what lasts was told.</summary>
    private void Compare(Dictionary<string, StrategyProblem> problems, DateTimeOffset now)
    {
        foreach (var (key, problem) in problems.Where(problem => !_known.ContainsKey(problem.Key)).ToArray())
        {
            _known.Add(key, problem);
            _unsent.Enqueue(Message(problem, isOver: false, now));
        }

        foreach (var (key, problem) in _known.Where(known => !problems.ContainsKey(known.Key)).ToArray())
        {
            _known.Remove(key);
            _unsent.Enqueue(Message(problem, isOver: true, now));
        }
    }

    private AlarmMessage Message(StrategyProblem problem, bool isOver, DateTimeOffset now) => new(
        isOver ? $"Over: {problem.Text}" : problem.Text, problem.Kind, isOver, problem.Strategy, environment.ApplicationName, now);
}
