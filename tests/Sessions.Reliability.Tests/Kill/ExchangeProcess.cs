using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using Sessions.Reliability.Child.Http;

namespace Sessions.Reliability.Kill;

/// <summary>A run of the exchange, which outlives every bot that is killed and ends with the test in any case.</summary>
internal sealed class ExchangeProcess : IDisposable
{
    /// <summary>Where it is built: beside this project its web framework would take libraries away that the bot needs.</summary>
    private static readonly string _program = Path.Combine(
        AppContext.BaseDirectory.Replace("Sessions.Reliability.Tests", "Sessions.Reliability.Exchange", StringComparison.Ordinal),
        "Sessions.Reliability.Exchange.dll");

    private readonly Process _process;
    private readonly HttpClient _http;

    private ExchangeProcess(Process process, Uri address, string kind)
    {
        (_process, _http) = (process, new HttpClient { BaseAddress = address });
        Account = new Uri(address, kind + "/").AbsoluteUri;
    }

    /// <summary>The address by which a bot trades.</summary>
    public string Account { get; }

    public static async Task<ExchangeProcess> StartAsync(string kind, int seed, DateTimeOffset began)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            ArgumentList =
            {
                _program, kind,
                seed.ToString(CultureInfo.InvariantCulture), began.UtcTicks.ToString(CultureInfo.InvariantCulture),
            },
        })!;
        return await process.StandardOutput.ReadLineAsync() is { } address
            ? new ExchangeProcess(process, new Uri(address), kind)
            : throw new InvalidOperationException("the exchange did not start");
    }

    /// <summary>Completed when so many more orders have come.</summary>
    public Task OrderedAsync(int count) => _http.GetAsync(new Uri(FormattableString.Invariant($"ordered/{count}"), UriKind.Relative));

    /// <summary>From now on nothing goes wrong.</summary>
    public async Task CalmAsync()
    {
        using var response = await _http.PostAsync(new Uri("calm", UriKind.Relative), null);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>The whole book.</summary>
    public async Task<AuditMessage> AuditAsync() => (await _http.GetFromJsonAsync("audit", MessageJson.Default.AuditMessage))!;

    public void Dispose()
    {
        _http.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
