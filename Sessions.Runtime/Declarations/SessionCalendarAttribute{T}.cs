using System.Diagnostics.CodeAnalysis;
using Sessions.Calendars;

namespace Sessions;

/// <summary>
/// Gives a strategy class its market's calendar, checked as it is typed: <c>[SessionCalendar&lt;NewYorkStockExchange&gt;]</c>. It means what
/// <see cref="SessionCalendarAttribute"/> means, of which a class bears one or the other.
/// </summary>
/// <typeparam name="T">The calendar's type; it can be seen from the strategy's namespace.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class SessionCalendarAttribute<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T> : Attribute
    where T : ISessionCalendar, new()
{
    /// <summary>The calendar's type.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "An attribute's value is its instance's.")]
    public Type Type => typeof(T);
}
