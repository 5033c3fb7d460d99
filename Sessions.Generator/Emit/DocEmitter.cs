using Sessions.Generator.Models;
using Sessions.Schedule;

namespace Sessions.Generator.Emit;

/// <summary>Emits doc comments, so that a tooltip on <c>Sessions</c> shows the sessions, or what is wrong with them.</summary>
internal static class DocEmitter
{
    public static void EmitTable(CodeWriter code, StrategyModel model)
    {
        code.Line("/// <summary>");
        if (model.IsValid)
        {
            EmitSessions(code, model);
        }
        else
        {
            EmitProblems(code, model);
        }

        code.Line("/// </summary>");
        EmitException(code, model.IsValid
            ? "A zone is unknown on this machine, or sessions of different zones overlap; it names every problem."
            : "Always, until the problems are solved.");
    }

    public static void EmitRun(CodeWriter code, StrategyModel model)
    {
        code.Line("/// <summary>Runs the strategy through its sessions until the token is cancelled.</summary>");
        code.Line("/// <param name=\"runtime\">What it runs on.</param>");
        code.Line("/// <param name=\"cancellationToken\">Stops it.</param>");
        EmitException(code, model.IsValid ? "The sessions break a rule; it names every problem." : "Always, until the problems of <c>Sessions</c> are solved.");
    }

    private static void EmitSessions(CodeWriter code, StrategyModel model)
    {
        var calendar = model.Calendar is { } type
            ? ", within the calendar <c>" + XmlText.Escape(type.Name.Substring(type.Name.LastIndexOfAny(['.', ':']) + 1)) + "</c>"
            : "";
        code.Line("/// The sessions of <c>" + XmlText.Escape(model.Type.Name) + "</c>" + calendar + ".");
        code.Line("/// <list type=\"table\">");
        code.Line("/// <listheader><term>Session</term><description>Hours, zone, days and actions</description></listheader>");
        foreach (var session in model.Sessions)
        {
            code.Line("/// <item><term>" + XmlText.Escape(session.Window.Name) + "</term><description>"
                + XmlText.Escape(Describe(session, model.Calendar is not null)) + "</description></item>");
        }

        code.Line("/// </list>");
    }

    private static void EmitProblems(CodeWriter code, StrategyModel model)
    {
        code.Line("/// Throws: the sessions of <c>" + XmlText.Escape(model.Type.Name) + "</c> are not valid.");
        code.Line("/// <list type=\"bullet\">");
        foreach (var problem in model.Problems)
        {
            code.Line("/// <item><description>" + problem.Id + ": " + XmlText.Escape(problem.Message) + "</description></item>");
        }

        code.Line("/// </list>");
    }

    /// <summary><c>08:00-12:00 Europe/London, Monday to Friday; no entries from 11:30; at the end CloseAll</c>; the hours only where the name is another.</summary>
    private static string Describe(ScheduledSession session, bool hasCalendar)
    {
        var window = session.Window;
        var declared = session.Declared.Declaration;
        var market = !hasCalendar
            && MarketTable.ExchangeOf(declared.Raw.Market, window.Zone) is not null ? MarketTable.Members[declared.Raw.Market] : null;
        return (window.Name == window.Hours ? "" : window.Hours + " ") + window.Zone + ", " + DayBits.Describe(window.Days)
            + (market is null ? "" : "; on the days of " + (session.Declared.MarketCalendar is { } calendar ? calendar.Name.Split('.').Last() : "Market." + market))
            + (window.EntriesUntil is { } until ? "; no entries from " + window.Show(until) : "")
            + (window.EntriesLead is { } lead ? "; no entries in the last " + WallTime.FormatWithinDay(lead) : "")
            + (window.StartLag is { } lag ? "; starts " + WallTime.FormatWithinDay(lag) + " after the open" : "")
            + Action("; at the start ", declared.OnStart, declared.CustomStart)
            + (window.MaxHold is { } hold ? "; holds a position for at most " + WallTime.FormatWithinDay(hold) : "")
            + (window.EndLead is { } endLead ? "; ends " + WallTime.FormatWithinDay(endLead) + " before the close" : "")
            + (declared.OnEnd == 0 ? "; nothing is closed at the end" : Action("; at the end ", declared.OnEnd, declared.CustomEnd))
            + (declared.Scope == 0 ? "" : "; Scope = " + FrozenNames.Scopes[declared.Scope])
            + (declared.KeepOrders ? "; resting orders are kept" : "");
    }

    private static string Action(string boundary, int action, string? handler) => action switch
    {
        0 => "",
        ActionNames.Custom => boundary + handler,
        _ => boundary + ActionNames.Of(action),
    };

    private static void EmitException(CodeWriter code, string when) =>
        code.Line("/// <exception cref=\"" + EmittedNames.SessionTableException + "\">" + when + "</exception>");
}
