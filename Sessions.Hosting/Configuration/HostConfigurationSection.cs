using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Sessions.Hosting.Configuration;

/// <summary>The section of the host's configuration that speaks of sessions, where there is one.</summary>
internal sealed class HostConfigurationSection(IServiceProvider services) : IPostConfigureOptions<SessionsHostOptions>
{
    private static readonly IConfiguration _nothing = new ConfigurationBuilder().Build();

    private CalendarFiles? _files;

    /// <summary>The holiday files that the section names.</summary>
    public CalendarFiles Files => LazyInitializer.EnsureInitialized(ref _files, () => new CalendarFiles(services.GetService<IHostEnvironment>()?.ContentRootPath ?? ""));

    /// <summary>What is said of the host counts before what its program says.</summary>
    public void PostConfigure(string? name, SessionsHostOptions options)
    {
        if (name == Options.DefaultName)
        {
            // What is wrong with it is told with everything else, when the strategies are known.
            var host = Read(options, []).Host;
            options.JournalFile = host.JournalFile ?? options.JournalFile;
            options.OnStrategyFailure = host.OnStrategyFailure ?? options.OnStrategyFailure;
            options.OnLeaseHeld = host.OnLeaseHeld ?? options.OnLeaseHeld;
            options.RecentOccurrences = host.RecentOccurrences ?? options.RecentOccurrences;
            options.AlarmUrl = host.AlarmUrl ?? options.AlarmUrl;
            options.HeartbeatUrl = host.HeartbeatUrl ?? options.HeartbeatUrl;
        }
    }

    /// <summary>The configuration around the section; null where there is none.</summary>
    public IConfiguration? Around => services.GetService<IConfiguration>();

    /// <summary>The section; null where the options name none, or there is no configuration.</summary>
    public IConfigurationSection? Find(SessionsHostOptions options) =>
        string.IsNullOrEmpty(options.ConfigurationSection) ? null : Around?.GetSection(options.ConfigurationSection);

    public SessionConfigurationResult Read(SessionsHostOptions options, IReadOnlyList<ConfigurableStrategy> strategies) =>
        SessionConfiguration.Read(Find(options) ?? _nothing, strategies, Files);
}
