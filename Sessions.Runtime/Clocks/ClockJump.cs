namespace Sessions.Clocks;

// docs/decisions.md 159
/// <summary>A clock was set, or its machine has slept.</summary>
/// <param name="By">How far it was moved beside the time that has passed; below zero where it was set back, zero where it was not moved.</param>
/// <param name="HasReturned">Whether it goes on as it did before it was last set forward, so that it was wrong in between.</param>
internal readonly record struct ClockJump(TimeSpan By, bool HasReturned)
{
    public bool IsForward => By > TimeSpan.Zero;

    public bool IsBack => By < TimeSpan.Zero;
}
