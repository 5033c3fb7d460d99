using System.Diagnostics.CodeAnalysis;

namespace Sessions;

/// <summary>
/// Gives a strategy class its market's calendar: <c>[SessionCalendar(typeof(NewYorkStockExchange))]</c>. Each occurrence is
/// what a session's window and the market's open intervals have in common.
/// </summary>
/// <remarks>
/// The type is a <see cref="Calendars.ISessionCalendar"/> that is neither abstract nor generic, has a public constructor
/// without parameters, and can be seen from the strategy's namespace. It is created together with the table, once a class.
/// A class whose sessions are taken by <see cref="UseSessionsAttribute"/> gives its windows, not its calendar.
/// </remarks>
/// <param name="type">The calendar's type.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class SessionCalendarAttribute([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] Type type) : Attribute
{
    /// <summary>The calendar's type.</summary>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)]
    public Type Type { get; } = type;
}
