using System.Diagnostics.CodeAnalysis;
using Sessions.Schedule;

namespace Sessions;

/// <summary>
/// Blackouts as a whole, with all that is known of them; never changes. It is a source by itself, for those that are written in code.
/// </summary>
[SuppressMessage("Naming", "CA1724", Justification = "A folder's name, in which no type is looked for.")]
public sealed class BlackoutPlan : IBlackoutSource
{
    /// <summary>Whoever reads a pause reads no more names of it.</summary>
    private const int MostNames = 3;

    private const int LongestName = 80;

    // Merged: none of these overlaps or touches the next.
    private readonly long[] _from;
    private readonly long[] _to;
    private readonly string[] _names;

    /// <summary>Puts blackouts in order.</summary>
    /// <param name="blackouts">The blackouts; they may overlap.</param>
    /// <param name="problem">What is wrong with them, for people: why a file could not be read, say. Null where nothing is.</param>
    /// <exception cref="ArgumentException">One ends at its start or before it.</exception>
    public BlackoutPlan(IEnumerable<Blackout> blackouts, string? problem = null)
    {
        ArgumentNullException.ThrowIfNull(blackouts);
        Blackouts = [.. blackouts.OrderBy(static blackout => blackout.Start).ThenBy(static blackout => blackout.End)];
        Problem = problem;
        if (Blackouts.FirstOrDefault(static blackout => blackout.End <= blackout.Start) is { } empty)
        {
            throw new ArgumentException($"{empty} ends at its start or before it.", nameof(blackouts));
        }

        var (from, to, names) = (new List<long>(), new List<long>(), new List<List<string>>());
        foreach (var blackout in Blackouts)
        {
            if (to.Count == 0 || blackout.Start.UtcTicks > to[^1])
            {
                from.Add(blackout.Start.UtcTicks);
                to.Add(blackout.End.UtcTicks);
                names.Add([]);
            }

            to[^1] = Math.Max(to[^1], blackout.End.UtcTicks);
            names[^1].Add(blackout.Name);
        }

        (_from, _to, _names) = ([.. from], [.. to], [.. names.Select(Join)]);
    }

    /// <summary>No blackouts.</summary>
    public static BlackoutPlan Empty { get; } = new([]);

    /// <summary>The blackouts by their start.</summary>
    public IReadOnlyList<Blackout> Blackouts { get; }

    /// <summary>What is wrong with them, for people; null where nothing is.</summary>
    public string? Problem { get; }

    BlackoutPlan IBlackoutSource.Current => this;

    event EventHandler? IBlackoutSource.Changed
    {
        add { }
        remove { }
    }

    /// <summary>How many stretches there are, blackouts that overlap or touch being one.</summary>
    internal int Count => _from.Length;

    /// <summary>A stretch, UTC ticks, half-open.</summary>
    internal (long From, long To, string Names) this[int index] => (_from[index], _to[index], _names[index]);

    /// <summary>The stretch that contains an instant, or that which comes next after it; <see cref="Count"/> where none does.</summary>
    internal int At(long instant)
    {
        var ending = Array.BinarySearch(_to, instant);
        return ending >= 0 ? ending + 1 : ~ending;
    }

    /// <summary>The stretch that contains an instant, or null.</summary>
    internal (long From, long To, string Names)? Containing(long instant) =>
        At(instant) is var next && next < Count && _from[next] <= instant ? this[next] : null;

    /// <summary>Whether a stretch has anything in common with <c>[from, to)</c>.</summary>
    internal bool Meets(long from, long to) => At(from) is var next && next < Count && _from[next] < to;

    private static string Join(List<string> names)
    {
        var shown = names.Select(static name => PrintableText.Of(name)).Distinct(StringComparer.Ordinal).ToList();
        var told = string.Join(", ", shown.Take(MostNames).Select(static name => name.Length > LongestName ? name[..LongestName] + "..." : name));
        return shown.Count > MostNames ? FormattableString.Invariant($"{told} and {shown.Count - MostNames} more") : told;
    }
}
