using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Sessions.Brokers.Oanda;

/// <summary>Options read from a configuration, without reflection and with nothing passed over.</summary>
internal static class OandaConfiguration
{
    private static readonly Dictionary<string, Action<OandaOptions, string, string>> _keys = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(OandaOptions.Account)] = static (options, _, value) => options.Account = value,
        [nameof(OandaOptions.Token)] = static (options, _, value) => options.Token = value,
        [nameof(OandaOptions.Environment)] = static (options, key, value) => options.Environment = Word<OandaEnvironment>(key, value),
        [nameof(OandaOptions.AccountType)] = static (options, key, value) => options.AccountType = Word<OandaAccountType>(key, value),
        [nameof(OandaOptions.SettleTime)] = static (options, key, value) => options.SettleTime = Duration(key, value),
        [nameof(OandaOptions.LookBack)] = static (options, key, value) => options.LookBack = Duration(key, value),
        [nameof(OandaOptions.RequestTimeout)] = static (options, key, value) => options.RequestTimeout = Duration(key, value),
    };

    /// <exception cref="ArgumentException">A key is unknown, or a value cannot be.</exception>
    public static OandaOptions Read(IConfiguration configuration)
    {
        var options = new OandaOptions();
        foreach (var entry in configuration.GetChildren())
        {
            if (!_keys.TryGetValue(entry.Key, out var set))
            {
                throw new ArgumentException($"{entry.Path} is no option of an account at OANDA; there are {string.Join(", ", _keys.Keys)}.", nameof(configuration));
            }

            set(options, entry.Path, entry.Value ?? "");
        }

        options.ThrowIfInvalid();
        return options;
    }

    // A number is no word: the one for Live is a slip of the finger away from that for Practice.
    private static T Word<T>(string key, string value)
        where T : struct, Enum =>
        Enum.GetNames<T>().FirstOrDefault(name => name.Equals(value, StringComparison.OrdinalIgnoreCase)) is { } name
            ? Enum.Parse<T>(name)
            : throw new ArgumentException($"{key} is '{value}'; write {string.Join(" or ", Enum.GetNames<T>())}.", key);

    private static TimeSpan Duration(string key, string value) => TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var duration)
        ? duration
        : throw new ArgumentException($"{key} is '{value}', which is no time such as 00:00:05.", key);
}
