using Sessions.Brokers.Contract;
using Sessions.Brokers.Emulators.Oanda;
using Sessions.Brokers.Oanda.Tests.Support;

namespace Sessions.Brokers.Oanda.Tests;

/// <summary>The contract of brokers in each mode and with each kind of day; a class each, so that they run beside each other.</summary>
public abstract class ContractTests(OandaEmulatorSettings settings)
{
    /// <summary>What the adapter does not have yet: exits of open positions are set with their order only.</summary>
    private static readonly string[] _notYet = ["ModifySetsBoth", "ModifyTakesAway", "RefusedModifyChangesNothing", "ModifyOfNothingIsRejected"];

    public static TheoryData<string> Checks => [.. BrokerContract.Checks.Select(static check => check.Name)];

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task The_adapter_keeps_every_promise(string check)
    {
        var result = await new OandaContract(settings).RunAsync(check);

        // Beside that, what an account of the other mode promises is all that is left out.
        var expected = OfTheOtherMode.Contains(check) || _notYet.Contains(check) ? ContractOutcome.NotRun : ContractOutcome.Kept;
        Assert.True(result.Outcome == expected, result.ToString());
    }

    private string[] OfTheOtherMode => settings.IsHedging
        ? ["NettingKeepsOnePosition"]
        : ["HedgingKeepsPositionsApart", "SnapshotShowsEveryPosition", "TagIsKept", "RestingOrderKeepsItsTag"];

    public sealed class Hedging() : ContractTests(Quirks.None with { IsHedging = true });

    public sealed class HedgingWithEveryQuirk() : ContractTests(Quirks.All with { IsHedging = true });

    public sealed class HedgingWithListsThatLie() : ContractTests(Quirks.Lying with { IsHedging = true });

    public sealed class Netting() : ContractTests(Quirks.None);

    public sealed class NettingWithEveryQuirk() : ContractTests(Quirks.All);

    public sealed class NettingWithListsThatLie() : ContractTests(Quirks.Lying);
}
