using Sessions.Simulation;

namespace Sessions.Brokers.Contract.Tests.Support;

/// <summary>Runs the contract on the simulated clock, where waiting costs nothing and calls interleave in one way only.</summary>
internal sealed class ClockedContract(Func<TimeProvider, ContractAccount> create) : BrokerContract
{
    private static readonly DateTimeOffset _start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private SimulatedTimeProvider? _clock;

    public int Accounts { get; private set; }

    public IReadOnlyList<ContractResult> RunAll()
    {
        IReadOnlyList<ContractResult>? results = null;
        Run(async token => results = await RunAllAsync(token));
        return results!;
    }

    public ContractResult Run(string name)
    {
        ContractResult? result = null;
        Run(async token => result = await RunAsync(name, token));
        return result!;
    }

    protected override ValueTask<ContractAccount> CreateAsync(CancellationToken cancellationToken)
    {
        Accounts++;
        return ValueTask.FromResult(create(_clock!));
    }

    private void Run(Func<CancellationToken, Task> body)
    {
        using var clock = new SimulatedTimeProvider(_start);
        _clock = clock;
        clock.Add("contract", body);
        clock.Run();
    }
}
