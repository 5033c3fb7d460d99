namespace Sessions.Occurrences;

/// <summary>One occurrence as a week has it.</summary>
/// <param name="Start">Its first millisecond, since the week's start; negative where it started in an earlier week.</param>
/// <param name="End">The first millisecond after it, since the week's start.</param>
/// <param name="Session">The session's number in the table.</param>
/// <param name="Day">The day of its window, counted from the week's first.</param>
internal readonly record struct WeekEntry(int Start, int End, ushort Session, sbyte Day)
{
    /// <summary>What is carried into a week where nothing is.</summary>
    public static WeekEntry Nothing => new(int.MinValue, int.MinValue, 0, 0);

    /// <summary>What follows the last.</summary>
    public static WeekEntry Never => new(int.MaxValue, int.MaxValue, 0, 0);
}
