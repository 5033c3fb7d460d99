namespace Sessions.Reports;

/// <summary>
/// The piece of an entry that lies in one day, by the wall clock of the timeline's zone: half-open. Where the clock changes
/// inside, there is a piece before and one after.
/// </summary>
/// <param name="Entry">What it is a piece of.</param>
/// <param name="StartHour">The wall-clock hour at which it starts, from 0 to 24.</param>
/// <param name="EndHour">The wall-clock hour at which it ends, from 0 to 24.</param>
public sealed record TimelineBar(TimelineEntry Entry, double StartHour, double EndHour)
{
    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(TimelineBar), PrintMembers);
}
