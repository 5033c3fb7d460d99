namespace Sessions;

/// <summary>
/// Gives a strategy class the sessions of another class, beside any of its own:
/// <c>[UseSessions(typeof(LondonHours))]</c>.
/// </summary>
/// <remarks>
/// <para>
/// The other class is any that bears <see cref="SessionAttribute"/>, in this assembly or a referenced one: another strategy,
/// or a static class, which holds sessions for others. A static class gets no members, and need be neither partial nor a
/// strategy. What the other class itself uses comes along; a class reached in two ways is taken once.
/// </para>
/// <para>
/// All sessions of the class are one table: together they are checked for overlaps and equal names. A handler that a used
/// session names (<see cref="SessionAttribute.CustomStart"/>, <see cref="SessionAttribute.CustomEnd"/>) is a method of the
/// class that uses it.
/// </para>
/// </remarks>
/// <param name="type">The class whose sessions are taken.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class UseSessionsAttribute(Type type) : Attribute
{
    /// <summary>The class whose sessions are taken.</summary>
    public Type Type { get; } = type;
}
