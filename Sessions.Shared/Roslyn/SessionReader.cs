using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sessions.Schedule;

namespace Sessions.Roslyn;

/// <summary>Reads a [Session] attribute into values. It takes whatever half-written code holds, and never throws.</summary>
internal static class SessionReader
{
    /// <summary>The sessions of the attribute: one, as many as its market has windows, or none where there is no such market.</summary>
    public static ImmutableArray<SessionDeclaration> Read(AttributeData attribute, AssemblyDefaults defaults)
    {
        var arguments = attribute.ConstructorArguments;
        var said = ReadNamed(attribute);
        if (!NamesMarket(attribute))
        {
            var raw = said.Declaration.Raw with
            {
                Start = arguments.Length > 0 ? RawTimeOf(ValueOf(arguments[0])) : RawTime.Missing,
                End = arguments.Length > 1 ? RawTimeOf(ValueOf(arguments[1])) : RawTime.Missing,
                TimeZone = said.Declaration.Raw.TimeZone ?? defaults.TimeZone,
                Days = said.Days ?? defaults.Days,
            };
            return ImmutableArray.Create(said.Declaration with { Raw = raw });
        }

        return MarketTable.Find(NumberOf(arguments[0])) is { } market
            ? ReadMarket(said.Declaration, said.Days, market)
            : ImmutableArray<SessionDeclaration>.Empty;
    }

    /// <summary>Whether the attribute names a market instead of two times.</summary>
    public static bool NamesMarket(AttributeData attribute) =>
        attribute.IsSessionAttribute() && attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Enum }];

    /// <summary>The number of an enum's value, or 0.</summary>
    public static int NumberOf(TypedConstant constant) => ValueOf(constant) as int? ?? 0;

    /// <summary>The value, or null where there is none: the Value of an array throws.</summary>
    public static object? ValueOf(TypedConstant constant) =>
        constant.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum ? constant.Value : null;

    private static ImmutableArray<SessionDeclaration> ReadMarket(SessionDeclaration said, int? days, MarketHours market)
    {
        var sessions = ImmutableArray.CreateBuilder<SessionDeclaration>(market.Windows.Length);
        for (var i = 0; i < market.Windows.Length; i++)
        {
            // One time cannot lie in both halves of a day: what ends entries is meant for the last window.
            var isLast = i == market.Windows.Length - 1;
            var raw = new RawSession(
                RawTime.Of(market.Windows[i].Start), RawTime.Of(market.Windows[i].End), market.NameOf(i, said.Raw.Name),
                said.Raw.TimeZone ?? market.Zone, days ?? MarketHours.Days, isLast ? said.Raw.EntriesUntil : RawTime.Missing);
            sessions.Add(said with { Raw = raw });
        }

        return sessions.MoveToImmutable();
    }

    private static (SessionDeclaration Declaration, int? Days) ReadNamed(AttributeData attribute)
    {
        string? name = null, timeZone = null, customStart = null, customEnd = null;
        int onStart = 0, onEnd = 0, scope = 0;
        int? days = null, endLead = null;
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
                case nameof(SessionDeclaration.EndLeadSeconds): endLead = value as int?; break;
                default: break;
            }
        }

        var raw = new RawSession(RawTime.Missing, RawTime.Missing, name, timeZone, EntriesUntil: entriesUntil);
        return (new SessionDeclaration(raw, onStart, onEnd, customStart, customEnd, scope, keepOrders, endLead), days);
    }

    private static RawTime RawTimeOf(object? value) => value switch
    {
        string text => RawTime.Of(text),
        int hour => RawTime.Of(hour),
        _ => RawTime.Missing,
    };
}
