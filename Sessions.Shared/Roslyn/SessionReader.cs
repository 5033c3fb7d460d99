using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sessions.Schedule;

namespace Sessions.Roslyn;

// docs/decisions.md 48
/// <summary>Reads a [Session] attribute into values. It takes whatever half-written code holds, and never throws.</summary>
internal static class SessionReader
{
    /// <summary>The session of the attribute; null where it names a market and there is no such market.</summary>
    public static SessionDeclaration? Read(AttributeData attribute, AssemblyDefaults defaults)
    {
        if (!NamesMarket(attribute))
        {
            return ReadWritten(attribute, defaults);
        }

        return MarketTable.Find(NumberOf(attribute.ConstructorArguments[0])) is { } market
            ? ReadMarket(ReadWritten(attribute, new AssemblyDefaults(market.Zone, market.Days)), market)
            : null;
    }

    /// <summary>Whether the attribute names a market instead of two times.</summary>
    public static bool NamesMarket(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Enum }] && attribute.IsSessionAttribute();

    /// <summary>The number of an enum's value, or 0.</summary>
    public static int NumberOf(TypedConstant constant) => ValueOf(constant) as int? ?? 0;

    /// <summary>The value, or null where there is none: the Value of an array throws.</summary>
    public static object? ValueOf(TypedConstant constant) =>
        constant.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum ? constant.Value : null;

    private static SessionDeclaration ReadMarket(SessionDeclaration said, MarketHours market) => said with
    {
        Raw = said.Raw with
        {
            Start = RawTime.Of(market.Start),
            End = RawTime.Of(market.End),
            Name = string.IsNullOrWhiteSpace(said.Raw.Name) ? market.Name : said.Raw.Name,
            Market = market.Number,
        },
    };

    /// <summary>What the attribute says, and the defaults for what it does not.</summary>
    private static SessionDeclaration ReadWritten(AttributeData attribute, AssemblyDefaults defaults)
    {
        string? name = null, timeZone = null, customStart = null, customEnd = null;
        int onStart = 0, onEnd = 0, scope = 0, breaks = 0, days = defaults.Days;
        string? endLead = null, startLag = null, maxHold = null;
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
                case nameof(ScheduleArgument.EntriesUntil): entriesUntil = RawTimeOf(value); break;
                case nameof(SessionDeclaration.Scope): scope = value as int? ?? scope; break;
                case nameof(SessionDeclaration.KeepOrders): keepOrders = value is true; break;
                case nameof(ScheduleArgument.StartLag): startLag = value as string; break;
                case nameof(ScheduleArgument.EndLead): endLead = value as string; break;
                case nameof(ScheduleArgument.MaxHold): maxHold = value as string; break;
                case nameof(ScheduleArgument.Breaks): breaks = value as int? ?? breaks; break;
                default: break;
            }
        }

        var times = attribute.ConstructorArguments;
        var raw = new RawSession(TimeAt(times, 0), TimeAt(times, 1), name, timeZone ?? defaults.TimeZone, days, entriesUntil, RawDuration.Of(endLead), breaks)
        {
            OnStart = onStart,
            OnEnd = onEnd,
            Scope = scope,
            StartLag = RawDuration.Of(startLag),
            MaxHold = RawDuration.Of(maxHold),
        };
        return new SessionDeclaration(raw, customStart, customEnd, keepOrders);
    }

    private static RawTime TimeAt(ImmutableArray<TypedConstant> times, int position) =>
        position < times.Length ? RawTimeOf(ValueOf(times[position])) : RawTime.Missing;

    private static RawTime RawTimeOf(object? value) => value switch
    {
        string text => RawTime.Of(text),
        int hour => RawTime.Of(hour),
        _ => RawTime.Missing,
    };
}
