using System.Runtime.CompilerServices;

namespace Sessions.Occurrences;

/// <summary>What holds from one boundary of a week to the next: an occurrence, or nothing.</summary>
/// <param name="From">Where it begins, in ticks since the week's start; negative where that was in an earlier week.</param>
/// <param name="Session">The session that is open, or null.</param>
internal readonly record struct WeekState(long From, Session? Session)
{
    // A table's sessions are told apart by reference: comparing all of their properties would take longer than building the week.
    public bool Equals(WeekState other) => From == other.From && ReferenceEquals(Session, other.Session);

    public override int GetHashCode() => HashCode.Combine(From, RuntimeHelpers.GetHashCode(Session));
}
