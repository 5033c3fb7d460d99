using System.Globalization;
using Sessions.Generator.Models;
using Sessions.Roslyn;

namespace Sessions.Generator.Emit;

/// <summary>Emits the members of the class: those that people call, and those that the gate calls.</summary>
internal static class MemberEmitter
{
    private const string InvokeParameters =
        "(int handler, " + EmittedNames.SessionContext + " session, " + EmittedNames.CancellationToken + " cancellationToken)";

    public static void Emit(CodeWriter code, StrategyModel model)
    {
        var isFirst = true;
        if (model.Type.Table != MemberPlace.Taken)
        {
            Separate(code, ref isFirst);
            EmitTable(code, model);
        }

        if (model.Type.Run != MemberPlace.Taken)
        {
            Separate(code, ref isFirst);
            EmitRun(code, model);
        }

        if (model.Type.IsGated)
        {
            Separate(code, ref isFirst);
            EmitGate(code, model);
        }
    }

    private static void EmitTable(CodeWriter code, StrategyModel model)
    {
        DocEmitter.EmitTable(code, model);
        code.Line(EmittedNames.GeneratedCode);
        code.Line("public static " + New(model.Type.Table) + EmittedNames.SessionTable + " Sessions => " + TableOf(model) + ";");
    }

    private static void EmitRun(CodeWriter code, StrategyModel model)
    {
        DocEmitter.EmitRun(code, model);
        code.Line(EmittedNames.GeneratedCode);
        code.Line("public " + New(model.Type.Run) + EmittedNames.Task
            + " RunAsync(" + EmittedNames.SessionRuntime + " runtime, " + EmittedNames.CancellationToken + " cancellationToken = default) =>");
        code.Indent();
        code.Line(model.IsValid
            ? EmittedNames.SessionRunner + ".RunAsync(this, runtime, cancellationToken);"
            : "throw " + (model.Type.CanHoldTable ? EmittedNames.HolderOf(model.Type) + ".Invalid()" : TableEmitter.Exception(model)) + ";");
        code.Outdent();
    }

    private static void EmitGate(CodeWriter code, StrategyModel model)
    {
        code.Line(EmittedNames.GeneratedCode);
        code.Line(EmittedNames.SessionTable + " " + EmittedNames.GatedStrategy + ".Sessions => " + TableOf(model) + ";");

        // Without handlers the interface's own body will do.
        if (model.Handlers.Count == 0)
        {
            return;
        }

        code.Line();
        code.Line(EmittedNames.GeneratedCode);
        TableEmitter.EmitObsolete(code, model.Type);
        code.Line(EmittedNames.ValueTask + " " + EmittedNames.GatedStrategy + ".InvokeAsync" + InvokeParameters + " => handler switch");
        code.Line("{");
        code.Indent();
        for (var number = 0; number < model.Handlers.Count; number++)
        {
            code.Line(number.ToString(CultureInfo.InvariantCulture) + " => " + CallOf(model.Handlers[number]) + ",");
        }

        code.Line("_ => throw new " + EmittedNames.ArgumentOutOfRangeException + "(nameof(handler), handler, \"There is no handler with this number.\"),");
        code.Close(";");
    }

    private static string CallOf(HandlerCall handler)
    {
        var call = handler.Receiver + "." + handler.Name + "(session, cancellationToken)";
        return handler.ReturnsTask ? "new " + EmittedNames.ValueTask + "(" + call + ")" : call;
    }

    private static string TableOf(StrategyModel model) =>
        model.Type.CanHoldTable ? EmittedNames.HolderOf(model.Type) + ".Table" : "throw " + TableEmitter.Exception(model);

    private static string New(MemberPlace place) => place == MemberPlace.Inherited ? "new " : "";

    private static void Separate(CodeWriter code, ref bool isFirst)
    {
        if (!isFirst)
        {
            code.Line();
        }

        isFirst = false;
    }
}
