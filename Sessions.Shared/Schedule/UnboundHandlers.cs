namespace Sessions.Schedule;

/// <summary>Boundaries that ask for a handler which nothing was compiled for: in code and by configuration a method cannot be named.</summary>
internal static class UnboundHandlers
{
    /// <summary>Adds the problem of one boundary, where it has one.</summary>
    /// <param name="raw">The session.</param>
    /// <param name="index">Its place.</param>
    /// <param name="argument">Its start's action or its end's.</param>
    /// <param name="isBound">Whether a handler was compiled for that boundary.</param>
    /// <param name="windows">The windows that could be read, for its words.</param>
    /// <param name="problems">To which.</param>
    public static void Check(
        RawSession raw, int index, ScheduleArgument argument, bool isBound, IReadOnlyList<ScheduleWindow> windows, List<ScheduleProblem> problems)
    {
        if (!isBound && (argument == ScheduleArgument.OnStart ? raw.OnStart : raw.OnEnd) == ActionNames.Custom)
        {
            var words = windows.FirstOrDefault(window => window.Index == index)?.Words ?? raw.Words;
            problems.Add(ScheduleProblem.Of(
                Rules.SES0009NoHandler, index, argument, words, argument.ToString(),
                "no handler is bound to it", "declare the session with [Session] on the strategy class, which binds the method"));
        }
    }
}
