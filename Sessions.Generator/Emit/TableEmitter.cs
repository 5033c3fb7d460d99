using Sessions.Generator.Models;
using Sessions.Schedule;

namespace Sessions.Generator.Emit;

// docs/decisions.md 6
/// <summary>
/// Emits the type that holds the table. It is no generic type, so that all constructions of a generic strategy share one
/// table, and it has no static constructor, so that a table that cannot be made says so each time it is asked for.
/// </summary>
internal static class TableEmitter
{
    public static void Emit(CodeWriter code, StrategyModel model)
    {
        code.Line(EmittedNames.GeneratedCode);
        EmitObsolete(code, model.Type);
        code.Open("file static class " + EmittedNames.HolderNameOf(model.Type));
        if (model.IsValid)
        {
            EmitValid(code, model);
        }
        else
        {
            EmitInvalid(code, model);
        }

        code.Close();
    }

    /// <summary>Marks what uses a symbol that is obsolete as an error: obsolete code alone may, and no pragma helps.</summary>
    public static void EmitObsolete(CodeWriter code, StrategyType type)
    {
        if (type.Use.IsForbidden)
        {
            code.Line("[" + EmittedNames.Obsolete + "]");
        }
    }

    /// <summary>The exception with every problem.</summary>
    public static string Exception(StrategyModel model) => "new " + EmittedNames.SessionTableException + "("
        + string.Join(", ", model.Problems.Select(static problem => Problem(problem))) + ")";

    private static void EmitValid(CodeWriter code, StrategyModel model)
    {
        code.Line("private static " + EmittedNames.SessionTable + "? _table;");
        code.Line();
        code.Line("public static " + EmittedNames.SessionTable + " Table => " + EmittedNames.LazyInitializer + ".EnsureInitialized(ref _table, Create);");
        code.Line();
        code.Line("private static " + EmittedNames.SessionTable + " Create() => " + EmittedNames.SessionTable
            + (model.Calendar is null ? ".Create(" : ".Create(new " + EmittedNames.Session + "[] {"));
        code.Indent();
        for (var i = 0; i < model.Sessions.Count; i++)
        {
            SessionEmitter.Emit(code, model.Sessions[i], i < model.Sessions.Count - 1 ? "," : model.Calendar is null ? ");" : " },");
        }

        if (model.Calendar is { } calendar)
        {
            code.Line("new " + calendar.Name + "());");
        }

        code.Outdent();
    }

    private static void EmitInvalid(CodeWriter code, StrategyModel model)
    {
        code.Line("public static " + EmittedNames.SessionTable + " Table => throw Invalid();");
        code.Line();
        code.Line("public static " + EmittedNames.SessionTableException + " Invalid() => new " + EmittedNames.SessionTableException + "(");
        code.Indent();
        for (var i = 0; i < model.Problems.Count; i++)
        {
            code.Line(Problem(model.Problems[i]) + (i == model.Problems.Count - 1 ? ");" : ","));
        }

        code.Outdent();
    }

    private static string Problem(ScheduleProblem problem) =>
        "new " + EmittedNames.SessionProblem + "(" + Literals.Text(problem.Id) + ", " + Literals.Text(problem.Message) + ")";
}
