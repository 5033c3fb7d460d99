using Sessions.Generator.Models;
using Sessions.Roslyn;

namespace Sessions.Generator.Emit;

/// <summary>Types as emitted code writes them: from the root, since inside a strategy <c>Sessions</c> is its table.</summary>
internal static class EmittedNames
{
    public const string Session = "global::Sessions.Session";
    public const string SessionTable = "global::Sessions.SessionTable";
    public const string SessionTableException = "global::Sessions.SessionTableException";
    public const string SessionProblem = "global::Sessions.SessionProblem";
    public const string SessionContext = "global::Sessions.SessionContext";
    public const string SessionRuntime = "global::Sessions.SessionRuntime";
    public const string SessionRunner = "global::Sessions.Generated.SessionRunner";
    public const string SessionManifest = "global::Sessions.Generated.SessionManifestAttribute";
    public const string GatedStrategy = "global::Sessions.Generated.IGatedStrategy";
    public const string SessionDays = "global::Sessions.SessionDays";
    public const string SessionAction = "global::Sessions.SessionAction";
    public const string SessionScope = "global::Sessions.SessionScope";
    public const string Market = "global::Sessions.Market";
    public const string SessionBreaks = "global::Sessions.SessionBreaks";
    public const string SessionsBuilder = "global::Sessions.Hosting.SessionsBuilder";
    public const string TimeSpan = "global::System.TimeSpan";
    public const string TimeOnly = "global::System.TimeOnly";
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string ValueTask = "global::System.Threading.Tasks.ValueTask";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public const string ArgumentOutOfRangeException = "global::System.ArgumentOutOfRangeException";
    public const string Obsolete = "global::System.Obsolete";
    public const string LazyInitializer = "global::System.Threading.LazyInitializer";

    /// <summary>The type beside the class, visible in the emitted file alone, that holds the table.</summary>
    private const string Holder = "GeneratedSessionTable";

    /// <summary>What marks every emitted member.</summary>
    public static string GeneratedCode { get; } =
        "[global::System.CodeDom.Compiler.GeneratedCode(\"" + WellKnownNames.GeneratorTool + "\", \"" + typeof(EmittedNames).Assembly.GetName().Version.ToString(3)
        + "\"), global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]";

    public static string HolderOf(StrategyType type) => "global::" + (type.Namespace.Length == 0 ? "" : type.Namespace + ".") + HolderNameOf(type);

    /// <summary>The holder's name beside the outermost type, which may have taken it.</summary>
    public static string HolderNameOf(StrategyType type) => type.Parts[0].EndsWith(" " + Holder, StringComparison.Ordinal) ? Holder + "1" : Holder;
}
