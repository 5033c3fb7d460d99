namespace Sessions.Json;

/// <summary>A stretch of a text, in characters.</summary>
internal readonly record struct JsonSpan(int Start, int Length)
{
    public int End => Start + Length;
}
