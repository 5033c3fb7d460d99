using Microsoft.CodeAnalysis.CSharp;

namespace Sessions.Roslyn;

/// <summary>The names by which generator and analyzers know the runtime's types and the members that are emitted.</summary>
internal static class WellKnownNames
{
    public const string SessionsNamespace = "Sessions";
    public const string GeneratedNamespace = SessionsNamespace + ".Generated";
    public const string SystemThreading = "System.Threading";
    public const string SystemThreadingTasks = "System.Threading.Tasks";

    public const string SessionAttribute = "SessionAttribute";
    public const string SessionAttributeMetadataName = SessionsNamespace + "." + SessionAttribute;
    public const string UseSessionsAttribute = "UseSessionsAttribute";
    public const string UseSessionsAttributeMetadataName = SessionsNamespace + "." + UseSessionsAttribute;
    public const string SessionDefaultsAttribute = "SessionDefaultsAttribute";
    public const string SessionCalendarAttribute = "SessionCalendarAttribute";
    public const string HostingNamespace = SessionsNamespace + ".Hosting";
    public const string SessionsBuilder = "SessionsBuilder";
    public const string SessionsBuilderMetadataName = HostingNamespace + "." + SessionsBuilder;
    public const string CalendarsNamespace = SessionsNamespace + ".Calendars";
    public const string CalendarsAssembly = CalendarsNamespace;
    public const string Calendar = "ISessionCalendar";
    public const string Strategy = "IStrategy";
    public const string StrategyMetadataName = SessionsNamespace + "." + Strategy;
    public const string GatedStrategy = "IGatedStrategy";
    public const string SessionContext = "SessionContext";
    public const string SessionRuntime = "SessionRuntime";
    public const string CancellationToken = "CancellationToken";
    public const string CompilerNamespace = "System.CodeDom.Compiler";
    public const string GeneratedCodeAttribute = "GeneratedCodeAttribute";
    public const string Task = "Task";
    public const string ValueTask = "ValueTask";

    /// <summary>The tool that emitted members name in their GeneratedCode attribute.</summary>
    public const string GeneratorTool = "Sessions.Generator";

    /// <summary>The language that emitted code is written in.</summary>
    public const LanguageVersion OldestLanguage = LanguageVersion.CSharp11;

    /// <summary>The emitted table.</summary>
    public const string TableMember = "Sessions";

    /// <summary>The emitted method that runs the strategy.</summary>
    public const string RunMember = "RunAsync";

    /// <summary>The method in which a strategy trades: it has a handler's shape, but is nobody's guess for one.</summary>
    public const string TradeMember = "TradeAsync";
}
