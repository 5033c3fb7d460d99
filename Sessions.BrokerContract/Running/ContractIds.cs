using System.Globalization;

namespace Sessions.Brokers.Contract.Running;

/// <summary>Order ids that no earlier run has used.</summary>
internal static class ContractIds
{
    private static readonly string _run = Guid.NewGuid().ToString("N")[..12];
    private static int _last;

    public static string Next() => string.Create(CultureInfo.InvariantCulture, $"contract-{_run}-{Interlocked.Increment(ref _last)}");
}
