namespace Sessions.Roslyn.Tests;

/// <summary>Reads the table of a compiled test program.</summary>
internal static class Tables
{
    public static SessionTable TableOf(this GeneratorRun run, string type = "Bot") =>
        Assert.IsType<SessionTable>(run.Load(type).GetProperty("Sessions")!.GetValue(null));

    /// <summary>The ids that <c>Sessions</c> throws.</summary>
    public static IEnumerable<string> ProblemsOf(this GeneratorRun run, string type = "Bot")
    {
        var wrapped = Assert.Throws<System.Reflection.TargetInvocationException>(() => run.Load(type).GetProperty("Sessions")!.GetValue(null));
        return Assert.IsType<SessionTableException>(wrapped.InnerException).Problems.Select(static problem => problem.Id);
    }
}
