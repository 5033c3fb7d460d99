using Microsoft.CodeAnalysis;
using Sessions.Schedule;

namespace Sessions.Analyzers.Simulation;

/// <summary>The framework's clocks, waits, ways to another thread and random numbers, here and nowhere else.</summary>
internal static class MachineTypes
{
    private const string Constructor = ".ctor";
    private const string Now = "use session.UtcNow";
    private const string Delay = "use session.DelayAsync";
    private const string Provider = "give it session.TimeProvider";
    private const string NoTimeout = "wait without a timeout, or beside session.DelayAsync";
    private const string Stay = "await the work here";
    private const string WhenAll = "await Task.WhenAll, and go on after it";
    private const string WhenAny = "await Task.WhenAny, and go on after it";
    private const string Read = "read with WaitToReadAsync and TryRead";
    private const string Channel = "pass it on by a channel, read with WaitToReadAsync and TryRead";
    private const string Seed = "use a Random with a seed";
    private const string Count = "make it of what the strategy knows, such as a count";
    private const string Plain = "await it as it is, or in an async method";

    public static IReadOnlyList<MachineType> All { get; } =
    [
        new("System.DateTime", Reads("Now", Now), Reads("UtcNow", Now), Reads("Today", Now)),
        new("System.DateTimeOffset", Reads("Now", Now), Reads("UtcNow", Now)),
        new("System.TimeProvider", Reads("System", "use session.TimeProvider")),
        new("System.Environment", Reads("TickCount", Now), Reads("TickCount64", Now)),
        new("System.Diagnostics.Stopwatch", Measures(Constructor), Measures("StartNew"), Measures("GetTimestamp")),

        new("System.Threading.Tasks.Task",
            Waits("Delay", Delay), Waits("Wait", NoTimeout), Waits("WaitAll", NoTimeout), Waits("WaitAny", NoTimeout), Waits("WaitAsync", Provider),
            Leaves("Run"), Leaves("Start"), Leaves("WhenEach", "await Task.WhenAny, and take out what it gives"), Continues(), Configures()),
        new("System.Threading.Tasks.Task`1", Waits("WaitAsync", Provider), Continues(), Configures()),
        new("System.Threading.Tasks.ValueTask", Configures(), Leaves("AsTask", Plain)),
        new("System.Threading.Tasks.ValueTask`1", Configures(), Leaves("AsTask", Plain)),
        new("System.Threading.Tasks.TaskAsyncEnumerableExtensions", Configures()),
        new("System.Threading.Tasks.TaskFactory", Leaves("StartNew"), Leaves("ContinueWhenAll", WhenAll), Leaves("ContinueWhenAny", WhenAny)),
        new("System.Threading.Tasks.TaskFactory`1", Leaves("StartNew"), Leaves("ContinueWhenAll", WhenAll), Leaves("ContinueWhenAny", WhenAny)),
        new("System.Threading.Tasks.Parallel",
            Leaves("For"), Leaves("ForEach"), Leaves("ForAsync"), Leaves("ForEachAsync"), Leaves("Invoke")),
        new("System.Linq.ParallelEnumerable", Leaves("AsParallel")),
        new("System.Threading.Channels.ChannelReader`1", Leaves("ReadAllAsync", Read)),
        new("System.Threading.Tasks.Dataflow.DataflowBlock", Leaves("ReceiveAsync", Channel), Leaves("OutputAvailableAsync", Channel)),
        new("System.Threading.Tasks.Dataflow.ActionBlock`1", Leaves(Constructor)),
        new("System.Threading.Tasks.Dataflow.TransformBlock`2", Leaves(Constructor)),
        new("System.Threading.Tasks.Dataflow.TransformManyBlock`2", Leaves(Constructor)),
        new("System.Threading.Thread", Waits("Sleep", Delay), Waits("Join", NoTimeout), Leaves(Constructor)),
        new("System.Threading.ThreadPool",
            Leaves("QueueUserWorkItem"), Leaves("UnsafeQueueUserWorkItem"), Leaves("RegisterWaitForSingleObject"), Leaves("UnsafeRegisterWaitForSingleObject")),

        new("System.Threading.CancellationTokenSource", Waits(Constructor, Provider), Waits("CancelAfter", "create the source with session.TimeProvider"), Leaves("CancelAsync", "use Cancel")),
        new("System.Threading.PeriodicTimer", Waits(Constructor, Provider)),
        new("System.Threading.Timer", new MachineTypeMember(Rules.SES0018WaitsByMachineClock, Constructor, "use session.TimeProvider.CreateTimer")),
        new("System.Timers.Timer", new MachineTypeMember(Rules.SES0018WaitsByMachineClock, Constructor, "use session.TimeProvider.CreateTimer")),
        new("System.Threading.SemaphoreSlim", Waits("Wait", NoTimeout), Waits("WaitAsync", NoTimeout), EntersByToken()),
        new("System.Threading.ManualResetEventSlim", Waits("Wait", NoTimeout)),
        new("System.Threading.CountdownEvent", Waits("Wait", NoTimeout)),
        new("System.Threading.Barrier", Waits("SignalAndWait", NoTimeout)),
        new("System.Threading.WaitHandle",
            Waits("WaitOne", NoTimeout), Waits("WaitAll", NoTimeout), Waits("WaitAny", NoTimeout), Waits("SignalAndWait", NoTimeout)),
        new("System.Threading.Monitor", Waits("Wait", NoTimeout), Waits("TryEnter", NoTimeout)),
        new("System.Threading.SpinWait", Waits("SpinUntil", NoTimeout)),

        new("System.Guid", Draws("NewGuid", Count), Draws("CreateVersion7", Count)),
        new("System.Random", Draws("Shared"), DrawsUnseeded()),
        new("System.Security.Cryptography.RandomNumberGenerator",
            Draws("Create"), Draws("Fill"), Draws("GetBytes"), Draws("GetInt32"), Draws("GetItems"), Draws("GetString"), Draws("GetHexString"), Draws("Shuffle")),
    ];

    /// <summary>Whether a parameter says how long to wait.</summary>
    public static bool IsDuration(IParameterSymbol parameter) =>
        parameter.Type is { Name: nameof(TimeSpan), ContainingNamespace.Name: nameof(System) }
        || parameter.Name.StartsWith("milliseconds", StringComparison.Ordinal);

    /// <summary>Whether a parameter is a token of cancellation.</summary>
    public static bool IsToken(IParameterSymbol parameter) => parameter.Type is { Name: nameof(CancellationToken), ContainingNamespace.Name: nameof(System.Threading) };

    private static MachineTypeMember Reads(string name, string advice) => new(Rules.SES0017ReadsMachineClock, name, advice);

    /// <summary>Often it is the machine's own speed that is measured.</summary>
    private static MachineTypeMember Measures(string name) => new(
        Rules.SES0017ReadsMachineClock, name, "use session.UtcNow, unless it is the program's own speed that is measured",
        Severity: DiagnosticSeverity.Info);

    private static MachineTypeMember Waits(string name, string advice) =>
        new(Rules.SES0018WaitsByMachineClock, name, advice, static member => member is IMethodSymbol method
            && method.Parameters.Any(IsDuration) && !method.Parameters.Any(static parameter => parameter.Type.Name == "TimeProvider"));

    private static MachineTypeMember Leaves(string name, string advice = Stay) => new(Rules.SES0019LeavesThread, name, advice);

    /// <summary>A semaphore waits for its turn and for the token together, and comes back from both by way of the thread pool.</summary>
    private static MachineTypeMember EntersByToken() =>
        new(Rules.SES0019LeavesThread, "WaitAsync", "give it CancellationToken.None, or try Wait(0) between session.DelayAsync", static member =>
            member is IMethodSymbol { Parameters: [var only] } && IsToken(only));

    private static MachineTypeMember Continues() =>
        new(Rules.SES0019LeavesThread, "ContinueWith", "await the task, and go on after it", static member =>
            member is IMethodSymbol method && !method.Parameters.Any(static parameter => parameter.Type.Name == "TaskScheduler"));

    private static MachineTypeMember Draws(string name, string advice = Seed) =>
        new(Rules.SES0026IsRandom, name, advice, static member => member.IsStatic);

    private static MachineTypeMember DrawsUnseeded() =>
        new(Rules.SES0026IsRandom, Constructor, "give it a seed", static member => member is IMethodSymbol { Parameters.IsEmpty: true });

    private static MachineTypeMember Configures() => new(Rules.SES0019LeavesThread, "ConfigureAwait", "remove it");
}
