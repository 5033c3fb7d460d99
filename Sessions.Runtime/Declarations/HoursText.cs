using Sessions.Schedule;

namespace Sessions;

/// <summary>
/// A session's hours in words, made when they are first asked for: each boundary names its session several times. No part of
/// what a session is, so any two are equal; a copy with other hours makes its own.
/// </summary>
/// <remarks>A field of this type must not be read-only.</remarks>
internal struct HoursText : IEquatable<HoursText>
{
    private Words? _words;

    public string Of(int start, int end)
    {
        if (Volatile.Read(ref _words) is not { } words || (words.Start, words.End) != (start, end))
        {
            words = new Words(start, end, ScheduleWindow.HoursOf(start, end));
            Volatile.Write(ref _words, words);
        }

        return words.Text;
    }

    public readonly bool Equals(HoursText other) => true;

    public override readonly bool Equals(object? obj) => obj is HoursText;

    public override readonly int GetHashCode() => 0;

    private sealed record Words(int Start, int End, string Text);
}
