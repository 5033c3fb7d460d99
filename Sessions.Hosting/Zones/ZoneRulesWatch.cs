using Microsoft.Extensions.Logging;
using Sessions.Hosting.Running;

namespace Sessions.Hosting.Zones;

// docs/decisions.md 122
/// <summary>
/// Notices that a zone's rules were changed under a running bot. The platform reads them once for each process, so a bot that
/// runs for months would go by those of its start, an hour off from the day on which the new ones hold.
/// </summary>
internal sealed class ZoneRulesWatch(ZoneFiles files, ILogger<ZoneRulesWatch> logger, TimeProvider? clock = null) : IDisposable
{
    private static readonly TimeSpan _often = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _sums = new(StringComparer.Ordinal);
    private IReadOnlyList<HostedStrategy> _strategies = [];
    private IReadOnlyList<string> _changed = [];
    private ITimer? _timer;

    /// <summary>Remembers the rules as they are, and looks at them every hour.</summary>
    public void Start(IReadOnlyList<HostedStrategy> strategies)
    {
        _strategies = strategies;
        Look();
        _timer = (clock ?? TimeProvider.System).CreateTimer(static watch => ((ZoneRulesWatch)watch!).Look(), this, _often, _often);
    }

    /// <summary>The zones of the strategies' sessions whose rules are not those that the process has read.</summary>
    public IReadOnlyList<string> Look()
    {
        lock (_lock)
        {
            var changed = _strategies
                .SelectMany(static strategy => strategy.Table.Select(static session => session.TimeZone))
                .Distinct(StringComparer.Ordinal)
                .Where(HasChanged)
                .Order(StringComparer.Ordinal)
                .ToList();
            if (changed.Count > 0 && !changed.SequenceEqual(_changed))
            {
                logger.ZoneRulesChanged(string.Join(", ", changed));
            }

            return _changed = changed;
        }
    }

    public void Dispose() => _timer?.Dispose();

    private bool HasChanged(string zone) => files.SumOf(zone) is { } sum && (!_sums.TryAdd(zone, sum) && _sums[zone] != sum);
}
