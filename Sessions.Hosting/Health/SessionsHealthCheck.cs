using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sessions.Hosting.Alarms;
using Sessions.Hosting.Monitoring;
using Sessions.Hosting.Running;
using Sessions.Hosting.Zones;

namespace Sessions.Hosting.Health;

/// <summary>Unhealthy while a boundary is late, a closing is past its deadline, a strategy has failed the journal cannot be written or a clock is in doubt; degraded while somebody should look.</summary>
internal sealed class SessionsHealthCheck(
    ISessionsMonitor monitor, HostJournal journal, ZoneRulesWatch zones, IOptions<SessionsHealthOptions> options, ILogger<SessionsHealthCheck> logger) : IHealthCheck
{
    /// <summary>As in <see cref="Session.EndLead"/>.</summary>
    private static readonly TimeSpan _usualLead = TimeSpan.FromSeconds(30);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var strategies = monitor.GetStrategies();
        var problems = strategies.SelectMany(status => StrategyProblem.Of(status, options.Value.LateAfter)).Select(static problem => problem.Text).ToList();
        try
        {
            await journal.Journal.CheckAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.JournalUnwritable(exception);
            problems.Add($"the journal cannot be written: {ExceptionText.Of(exception) ?? exception.GetType().Name}");
        }

        var data = strategies.ToDictionary(static status => status.Identity.ToString(), static status => (object)Describe(status), StringComparer.Ordinal);
        if (problems.Count > 0)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, string.Join("; ", problems), data: data);
        }

        var warnings = Warnings(strategies).ToList();
        return warnings.Count > 0
            ? HealthCheckResult.Degraded(string.Join("; ", warnings), data: data)
            : HealthCheckResult.Healthy($"{strategies.Count} strategies", data);
    }

    private static string Describe(StrategyStatus status) =>
        status.State != StrategyState.Running ? status.State.ToString() : status.IsHalted ? "Halted" : !status.IsEnabled ? "Disabled" : status.Gate.ToString();

    private IEnumerable<string> Warnings(IReadOnlyList<StrategyStatus> strategies)
    {
        if (monitor.GetRefusedConfiguration() is { Count: > 0 } refused)
        {
            yield return $"a change of the configuration was refused: {string.Join("; ", refused)}";
        }

        if (zones.Look() is { Count: > 0 } changed)
        {
            yield return $"the rules of {string.Join(", ", changed)} have changed since the program started; restart it";
        }

        foreach (var problem in strategies.Select(static status => status.Blackouts?.Problem).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            yield return $"blackouts: {problem}";
        }

        foreach (var off in ClocksOff(strategies))
        {
            yield return off;
        }
    }

    /// <summary>Accounts by whose venue's time the machine's clock is so far off that half of a lead before the bell is gone.</summary>
    private static IEnumerable<string> ClocksOff(IReadOnlyList<StrategyStatus> strategies) =>
        from status in strategies
        group status by status.Identity.Account into account
        let offset = account.Select(static status => status.ClockOffset).FirstOrDefault(static offset => offset is not null)
        let lead = account.SelectMany(static status => status.Table).Select(LeadOf).Where(static lead => lead > TimeSpan.Zero).DefaultIfEmpty(_usualLead).Min()
        where offset is { } off && off.Duration() > lead / 2
        select string.Create(
            CultureInfo.InvariantCulture,
            $"the machine's clock is {offset!.Value.Duration().TotalSeconds:0.#} s {(offset > TimeSpan.Zero ? "ahead of" : "behind")} the venue's of account '{account.Key}', and sessions end {lead.TotalSeconds:0.###} s before the bell; synchronise it");

    private static TimeSpan LeadOf(Session session) => session.OnEnd == SessionAction.None ? TimeSpan.Zero : session.EndLead ?? _usualLead;
}
