namespace Sessions.Simulation;

/// <summary>
/// Runs one simulation with many parameters, on all cores. Bars are read once and shared; each run is what it is alone, whatever runs
/// beside it, and leaves its figures only, so that memory grows with neither their number nor their length.
/// </summary>
/// <remarks>
/// A strategy that keeps something in a static field shares it with the other runs. The best of many runs is partly luck:
/// <see cref="WalkForwardAsync"/> says what is left of it on bars on which it was not chosen.
/// </remarks>
/// <param name="simulation">
/// Makes the simulation of a run, with its strategies and without its bars; called once a run, by several threads at a time.
/// Sessions at other hours are <see cref="Simulation.AddStrategy"/>'s <c>hours</c>.
/// </param>
public sealed class SimulationSweep(Func<SweepParameters, Simulation> simulation)
{
    private const int MostRuns = 1_000_000;

    private readonly Func<SweepParameters, Simulation> _simulation = simulation ?? throw new ArgumentNullException(nameof(simulation));
    private readonly List<IBarSource> _sources = [];
    private readonly List<(string Name, object[] Values)> _parameters = [];
    private List<BarList>? _bars;

    /// <summary>How many runs go on at a time; the number of cores unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int MaxParallel
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(MaxParallel));
            field = value;
        }
    } = Environment.ProcessorCount;

    /// <summary>By what the best run is found: the higher the better, null for a run that is not to be chosen. Default: its net profit.</summary>
    public Func<SweepRun, double?> Rank { get; init; } = static run => (double?)run.NetProfit;

    /// <summary>Who is told after each run how far the sweep has come, by one thread at a time. Null: nobody.</summary>
    public IProgress<SweepProgress>? Progress { get; init; }

    /// <summary>Adds a symbol's bars, which are read into memory when the sweep is first run: some 200 bytes a bar.</summary>
    /// <param name="source">The bars, of a symbol that was not added yet.</param>
    public SimulationSweep AddBars(IBarSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _sources.Add(source);
        _bars = null;
        return this;
    }

    /// <summary>Adds a parameter. There is a run for each combination of all parameters' values.</summary>
    /// <param name="name">Its name, by which <see cref="SweepParameters.Get"/> finds it.</param>
    /// <param name="values">Its values; at least one.</param>
    /// <exception cref="ArgumentException">
    /// The name is empty or taken, there is no value or a null, or there would be more than a million runs.
    /// </exception>
    public SimulationSweep Over<T>(string name, params T[] values)
        where T : notnull
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(values);
        object[] all = [.. values.Cast<object>()];
        if (all.Length == 0 || all.Contains(null) || _parameters.Exists(known => known.Name == name))
        {
            throw new ArgumentException(
                all.Length == 0 ? $"'{name}' needs a value." : all.Contains(null) ? $"A value of '{name}' is null." : $"There is a parameter '{name}' already.",
                nameof(values));
        }

        if (_parameters.Aggregate((long)all.Length, static (count, known) => count * known.Values.Length) > MostRuns)
        {
            throw new ArgumentException($"With '{name}' there would be more than 1,000,000 runs.", nameof(values));
        }

        _parameters.Add((name, all));
        return this;
    }

    /// <summary>Runs them all.</summary>
    /// <param name="cancellationToken">Stops it; the result then has the runs that were over.</param>
    /// <exception cref="InvalidOperationException">There are no bars or no parameters, or as in <see cref="Simulation.Run"/>.</exception>
    public async Task<SweepResult> RunAsync(CancellationToken cancellationToken = default)
    {
        var parameters = Combine();
        var currency = Make(parameters[0]).Broker.AccountCurrency;
        var runs = await Runs(parameters.Count).RunAsync(parameters, limits: null, cancellationToken);
        return new SweepResult([.. runs.OfType<SweepRun>()], parameters.Count, Rank, currency);
    }

    /// <summary>
    /// Chooses the best parameters on one stretch, tries them on the next, and goes on by the latter's length until the bars end, from the
    /// UTC day of the first bar on. Stretches take the place of <see cref="Simulation.From"/> and <see cref="Simulation.To"/>; where one
    /// has no bar, its split is left out.
    /// </summary>
    /// <param name="inSample">How long parameters are looked for.</param>
    /// <param name="outOfSample">How long they are tried.</param>
    /// <param name="cancellationToken">Stops it; the result then has the splits that were over.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is zero or less.</exception>
    /// <exception cref="InvalidOperationException">There are no bars or no parameters, or too few bars for one split.</exception>
    public async Task<WalkForwardResult> WalkForwardAsync(TimeSpan inSample, TimeSpan outOfSample, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(inSample, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(outOfSample, TimeSpan.Zero);
        var parameters = Combine();
        var stretches = WalkForwardStretches.Of(Bars, inSample, outOfSample);
        var runs = Runs(stretches.Count * (parameters.Count + 1));
        var splits = new List<WalkForwardSplit>();
        foreach (var (from, split, to) in stretches)
        {
            var tried = await runs.RunAsync(parameters, (from, split), cancellationToken);
            var best = new SweepResult([.. tried.OfType<SweepRun>()], parameters.Count, Rank, "").Best;
            if (best is not null && await runs.RunAsync([best.Parameters], (split, to), cancellationToken) is [{ } after])
            {
                splits.Add(new WalkForwardSplit(from, split, to, best, after));
            }

            if (cancellationToken.IsCancellationRequested)
            {
                break;
            }
        }

        return new WalkForwardResult(splits, parameters.Count);
    }

    /// <summary>Runs one of them alone, with all that a simulation keeps: for a report of the best.</summary>
    /// <param name="parameters">Those of a run.</param>
    /// <param name="cancellationToken">Stops it, as in <see cref="Simulation.Run"/>.</param>
    public SimulationResult Run(SweepParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return Make(parameters).Run(cancellationToken);
    }

    private List<BarList> Bars => _bars ??= _sources.ConvertAll(static source => source as BarList ?? new BarList(source.Read()));

    private SweepRuns Runs(int total) => new(Make, MaxParallel, Progress, total, TimeProvider.System);

    private Simulation Make(SweepParameters parameters)
    {
        var made = _simulation(parameters);
        Bars.ForEach(bars => made.AddBars(bars));
        return made;
    }

    private List<SweepParameters> Combine()
    {
        if (_sources.Count == 0 || _parameters.Count == 0)
        {
            throw new InvalidOperationException($"A sweep needs bars and parameters: call {(_sources.Count == 0 ? nameof(AddBars) : nameof(Over))} first.");
        }

        IEnumerable<IReadOnlyList<KeyValuePair<string, object>>> all = [[]];
        foreach (var (name, values) in _parameters)
        {
            all = all.SelectMany(before => values, (before, value) => (IReadOnlyList<KeyValuePair<string, object>>)[.. before, new(name, value)]);
        }

        // Read by this thread before several ask for them.
        _ = Bars;
        return [.. all.Select(static values => new SweepParameters(values))];
    }
}
