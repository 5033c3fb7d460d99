using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sessions.Journals.Storage;

/// <summary>What stands for a text in an index, where it may be longer than PostgreSQL takes.</summary>
internal static class Digests
{
    public static byte[] Of(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    /// <summary>Each part by its length, so that no two identities have one text.</summary>
    public static byte[] Of(StrategyIdentity strategy)
    {
        var (account, id, instance) = (strategy.Account, strategy.StrategyId, strategy.Instance);
        return Of(string.Create(CultureInfo.InvariantCulture, $"{account.Length}:{account}{id.Length}:{id}{(instance is null ? '-' : '+')}{instance}"));
    }
}
