using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Sessions.Brokers;
using Sessions.Clocks;
using Sessions.Generated;

namespace Sessions.Simulation;

/// <summary>
/// Replays bars against strategies on a simulated clock, with a paper broker: years in seconds, with the boundaries that the
/// same strategies have live. The same simulation gives the same result, however often and wherever it is run.
/// </summary>
public sealed class Simulation
{
    private readonly List<IBarSource> _sources = [];
    private readonly List<SimulatedStrategy> _strategies = [];
    private DateTimeOffset? _from;
    private DateTimeOffset? _to;

    /// <summary>The account on which all strategies trade.</summary>
    public required PaperBrokerOptions Broker { get; init; }

    /// <summary>How strategies are run that were added without options of their own.</summary>
    public RunOptions Options { get; init; } = new();

    /// <summary>The first instant, UTC. Default: the open of the first bar. Bars that close earlier are passed over.</summary>
    public DateTimeOffset? From
    {
        get => _from;
        init => _from = value;
    }

    /// <summary>
    /// The last instant, UTC, with all that is due at it: bars that close later are not replayed. The run ends with the last bar,
    /// also where this is later. Default: the close of the last bar.
    /// </summary>
    public DateTimeOffset? To
    {
        get => _to;
        init => _to = value;
    }

    /// <summary>How many closed bars of each symbol a strategy can look back on; at least 1. Default: 20,000.</summary>
    public int HistoryBars { get; init; } = 20_000;

    /// <summary>How often equity is noted besides after trades: above zero, and at most 366 days. Default: 1 hour. A day that has bars has a point in any case.</summary>
    public TimeSpan EquityInterval { get; init; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How many bars of each symbol's price the result keeps, at most, for pictures; they are as much longer than the replayed
    /// ones as that takes. Zero keeps none. Default: 400,000, a year of minutes; some 30 MB.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int PriceBars
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 400_000;

    /// <summary>
    /// Stretches around events in which sessions open nothing, as <see cref="SessionRuntime.Blackouts"/> has them live; or null. What
    /// they are at the start of the run holds for all of it: events are announced before they come, so none is known ahead of its time.
    /// </summary>
    public IBlackoutSource? Blackouts { get; init; }

    /// <summary>
    /// Whether the other strategies go on where one has failed, which ends its occurrence and is in <see cref="SimulationResult.Failures"/>.
    /// Default: no, the first failure stops the run. (<see cref="RunOptions.OnStrategyError"/> says whether an exception is a failure at all.)
    /// </summary>
    public bool ContinueOnFailure { get; init; }

    /// <summary>Who is told how far the run has come, some ten times a second of real time and at its end; on the simulation's thread. Null: nobody.</summary>
    public IProgress<SimulationProgress>? Progress { get; init; }

    /// <summary>Whether the result has prices at all; one of many runs does without.</summary>
    internal bool KeepsPrices { get; set; } = true;

    /// <summary>The clock by which progress is told; a simulation goes by no other real time.</summary>
    internal TimeProvider RealTime { get; init; } = TimeProvider.System;

    /// <summary>Where logs go. Default: nowhere.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;

    /// <summary>Who takes down what happens, or null.</summary>
    public ISimulationTrace? Trace { get; init; }

    /// <summary>Who else is told of sessions. They run on the simulated clock.</summary>
    public IReadOnlyList<SessionObserver> Observers { get; init; } = [];

    /// <summary>Adds a symbol's bars.</summary>
    /// <param name="source">The bars, of a symbol that was not added yet.</param>
    /// <exception cref="ArgumentException">The broker has no such instrument, or there are bars of it already.</exception>
    public Simulation AddBars(IBarSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (_sources.Exists(known => known.Symbol == source.Symbol))
        {
            throw new ArgumentException(
                $"There are bars of '{source.Symbol}' already. A symbol has one source: join the two, "
                + "or give the other a symbol and an instrument of its own.",
                nameof(source));
        }

        if (!Broker.Instruments.Any(instrument => instrument.Symbol == source.Symbol))
        {
            var known = string.Join(", ", Broker.Instruments.Select(static instrument => $"'{instrument.Symbol}'").DefaultIfEmpty("none"));
            throw new ArgumentException(
                $"The broker has no instrument '{source.Symbol}', only {known}. Add it to PaperBrokerOptions.Instruments.", nameof(source));
        }

        _sources.Add(source);
        return this;
    }

    /// <summary>Adds a strategy.</summary>
    /// <param name="strategy">Makes the strategy; called once a run, with the simulation's feed.</param>
    /// <param name="symbol">What it trades, <see cref="SessionContext.Symbol"/> in its code. Default: the symbol of the bars that were added first.</param>
    /// <param name="strategyId">The name by which its positions are known. Default: the class's full name.</param>
    /// <param name="instance">What tells two instances of one strategy apart, such as the symbol.</param>
    /// <param name="options">How it is run; with <c>OnStrategyError = Continue</c> it is called again after an exception. Default: <see cref="Options"/>.</param>
    /// <param name="hours">
    /// Changes its declared sessions, as <see cref="SessionTable.WithOverrides"/> does; their handlers keep their numbers.
    /// Default: they are as declared.
    /// </param>
    public Simulation AddStrategy(
        Func<IBarFeed, IGatedStrategy> strategy,
        string? symbol = null,
        string? strategyId = null,
        string? instance = null,
        RunOptions? options = null,
        Func<SessionTable, SessionTable>? hours = null)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        _strategies.Add(new SimulatedStrategy(strategy, symbol ?? string.Empty, strategyId, instance, options, hours));
        return this;
    }

    /// <summary>Has it begin and end at other instants than it says.</summary>
    internal void Limit(DateTimeOffset from, DateTimeOffset to) => (_from, _to) = (from, to);

    /// <summary>Runs the simulation on this thread.</summary>
    /// <param name="cancellationToken">Stops it: open occurrences end as <see cref="RunOptions.OnShutdown"/> says.</param>
    /// <returns>What it came to, up to where it was stopped.</returns>
    /// <exception cref="InvalidOperationException">There are no bars or no strategies, none of the bars lies between <see cref="From"/> and <see cref="To"/>, or an option is out of its range.</exception>
    /// <exception cref="ArgumentException">A strategy's symbol has no bars.</exception>
    /// <exception cref="BarFileException">A bar file is not right at its very beginning.</exception>
    /// <exception cref="SimulationException">A strategy, a row of a bar file or an observer has stopped the run; the exception has the result so far.</exception>
    /// <exception cref="SimulationStalledException">A strategy waits for something that the simulated clock does not know.</exception>
    /// <remarks>
    /// What a strategy throws ends its occurrence and stops the run, unless <see cref="RunOptions.OnStrategyError"/> has it
    /// called again or <see cref="ContinueOnFailure"/> lets the others go on.
    /// </remarks>
    public SimulationResult Run(CancellationToken cancellationToken = default)
    {
        if (_sources.Count == 0 || _strategies.Count == 0)
        {
            throw new InvalidOperationException($"A simulation needs bars and strategies: call {(_sources.Count == 0 ? nameof(AddBars) : nameof(AddStrategy))} first.");
        }

        SimulationRules.ThrowIfInvalid(this);
        using var run = new SimulationRun(this, _sources, _strategies);
        return run.Run(cancellationToken);
    }

    /// <summary>Runs the simulation on a thread of its own.</summary>
    /// <param name="cancellationToken">Stops it, as in <see cref="Run"/>.</param>
    public Task<SimulationResult> RunAsync(CancellationToken cancellationToken = default) => Task.Factory.StartNew(
        () => Run(cancellationToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
