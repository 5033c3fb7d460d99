using Sessions.Generator.Models;
using Sessions.Schedule;

namespace Sessions.Generator.Emit;

/// <summary>Emits one session: local times and a zone id, no offsets. What has its default is not written.</summary>
internal static class SessionEmitter
{
    public static void Emit(CodeWriter code, ScheduledSession session, string after)
    {
        var window = session.Window;
        var isAllDay = window.End - window.Start == WallTime.Day;
        var creation = isAllDay
            ? EmittedNames.Session + ".AllDay(" + Literals.Time(window.Start) + ")"
            : "new " + EmittedNames.Session + "(" + Literals.Time(window.Start) + ", " + Literals.Time(window.End) + ")";
        var properties = PropertiesOf(session);
        if (properties.Count == 0)
        {
            code.Line(creation + after);
            return;
        }

        code.Open(creation + (isAllDay ? " with" : ""));
        foreach (var property in properties)
        {
            code.Line(property + ",");
        }

        code.Close(after);
    }

    private static List<string> PropertiesOf(ScheduledSession session)
    {
        var window = session.Window;
        var declared = session.Declared.Declaration;
        var properties = new List<string>();
        Add(!string.IsNullOrWhiteSpace(declared.Raw.Name), "Name", declared.Raw.Name, Literals.Text);
        Add(window.Length > WallTime.Day, "EndDays", window.EndDays, Literals.Number);
        Add(window.Zone != ScheduleWindow.DefaultZone, "TimeZone", window.Zone, Literals.Text);
        Add(window.Days != DayBits.EveryDay, "Days", window.Days, Literals.Days);
        Add(declared.OnStart != 0, "OnStart", declared.OnStart, Literals.Action);
        Add(declared.OnEnd != 0, "OnEnd", declared.OnEnd, Literals.Action);
        Add(declared.CustomStart is not null, "CustomStart", declared.CustomStart, Literals.Text);
        Add(declared.CustomEnd is not null, "CustomEnd", declared.CustomEnd, Literals.Text);
        Add(session.Declared.StartHandler >= 0, "StartHandler", session.Declared.StartHandler, Literals.Number);
        Add(session.Declared.EndHandler >= 0, "EndHandler", session.Declared.EndHandler, Literals.Number);
        Add(window.EntriesUntil is not null, "EntriesUntil", window.EntriesUntil ?? 0, Literals.Time);
        Add(window.EntriesUntilDays > 0, "EntriesUntilDays", window.EntriesUntilDays, Literals.Number);
        Add(window.EntriesLead is not null, "EntriesLead", window.EntriesLead ?? 0, Literals.Duration);
        Add(declared.Scope != 0, "Scope", declared.Scope, Literals.Scope);
        Add(window.StartLag is not null, "StartLag", window.StartLag ?? 0, Literals.Duration);
        Add(window.EndLead is not null, "EndLead", window.EndLead ?? 0, Literals.Duration);
        Add(window.MaxHold is not null, "MaxHold", window.MaxHold ?? 0, Literals.Duration);
        Add(declared.Raw.Market != 0, "Market", declared.Raw.Market, Literals.Market);
        Add(session.Declared.MarketCalendar is not null, "MarketCalendar", session.Declared.MarketCalendar?.Name, static name => name + ".Instance");
        Add(declared.Raw.Breaks != 0, "Breaks", declared.Raw.Breaks, Literals.Breaks);
        Add(declared.KeepOrders, "KeepOrders", "true", static text => text!);
        return properties;

        void Add<T>(bool isWritten, string name, T value, Func<T, string> literal)
        {
            if (isWritten)
            {
                properties.Add(name + " = " + literal(value));
            }
        }
    }
}
