using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sessions.Schedule;

namespace Sessions.Roslyn;

/// <summary>Reads [Session] attributes of a symbol. It takes whatever half-written code holds, and never throws.</summary>
internal static class SessionReader
{
    /// <summary>The symbol's [Session] attributes, those of all its partial declarations, in their order.</summary>
    public static ImmutableArray<AttributeData> AttributesOf(ISymbol symbol)
    {
        var all = symbol.GetAttributes();
        ImmutableArray<AttributeData>.Builder? found = null;
        foreach (var attribute in all)
        {
            if (attribute.IsSessionAttribute())
            {
                (found ??= ImmutableArray.CreateBuilder<AttributeData>()).Add(attribute);
            }
        }

        return found?.ToImmutable() ?? ImmutableArray<AttributeData>.Empty;
    }

    /// <summary>Whether the compiler itself rejects the attribute's arguments, so that nothing more need be said of them.</summary>
    public static bool IsBroken(AttributeData attribute)
    {
        if (attribute.AttributeConstructor is null || attribute.ConstructorArguments.Length != 2)
        {
            return true;
        }

        foreach (var argument in attribute.ConstructorArguments)
        {
            if (argument.Kind == TypedConstantKind.Error)
            {
                return true;
            }
        }

        return false;
    }

    public static SessionDeclaration Read(AttributeData attribute)
    {
        string? name = null, timeZone = null, customStart = null, customEnd = null;
        int days = DayBits.EveryDay, onStart = 0, onEnd = 0, scope = 0;
        var keepOrders = false;
        var entriesUntil = RawTime.Missing;
        foreach (var argument in attribute.NamedArguments)
        {
            var value = ValueOf(argument.Value);
            switch (argument.Key)
            {
                case nameof(ScheduleArgument.Name): name = value as string; break;
                case nameof(ScheduleArgument.TimeZone): timeZone = value as string; break;
                case nameof(ScheduleArgument.Days): days = value as int? ?? days; break;
                case nameof(ScheduleArgument.OnStart): onStart = value as int? ?? onStart; break;
                case nameof(ScheduleArgument.OnEnd): onEnd = value as int? ?? onEnd; break;
                case nameof(ScheduleArgument.CustomStart): customStart = value as string; break;
                case nameof(ScheduleArgument.CustomEnd): customEnd = value as string; break;
                case nameof(ScheduleArgument.EntriesUntil): entriesUntil = TimeOf(value); break;
                case nameof(SessionDeclaration.Scope): scope = value as int? ?? scope; break;
                case nameof(SessionDeclaration.KeepOrders): keepOrders = value is true; break;
                default: break;
            }
        }

        var arguments = attribute.ConstructorArguments;
        var raw = new RawSession(
            arguments.Length > 0 ? TimeOf(ValueOf(arguments[0])) : RawTime.Missing,
            arguments.Length > 1 ? TimeOf(ValueOf(arguments[1])) : RawTime.Missing,
            name, timeZone, days, entriesUntil);
        return new SessionDeclaration(raw, onStart, onEnd, customStart, customEnd, scope, keepOrders);
    }

    private static RawTime TimeOf(object? value) => value switch
    {
        string text => RawTime.Of(text),
        int hour => RawTime.Of(hour),
        _ => RawTime.Missing,
    };

    /// <summary>The value, or null where there is none: the Value of an array throws.</summary>
    private static object? ValueOf(TypedConstant constant) =>
        constant.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum ? constant.Value : null;
}
