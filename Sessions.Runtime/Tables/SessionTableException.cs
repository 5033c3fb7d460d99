namespace Sessions;

/// <summary>Sessions that do not make a table. It carries every problem, since there is never a half-valid table.</summary>
public sealed class SessionTableException : Exception
{
    /// <summary>Creates the exception from the problems found.</summary>
    /// <param name="problems">At least one problem.</param>
    public SessionTableException(params SessionProblem[] problems)
        : base(Describe(problems)) => Problems = problems;

    /// <summary>Every problem, in the order of the sessions.</summary>
    public IReadOnlyList<SessionProblem> Problems { get; }

    private static string Describe(SessionProblem[] problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return problems.Length == 1
            ? problems[0].ToString()
            : $"The sessions have {problems.Length} problems:{string.Concat(problems.Select(static problem => "\n- " + problem))}";
    }
}
