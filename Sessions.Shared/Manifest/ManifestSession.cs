using Sessions.Schedule;

namespace Sessions.Manifest;

/// <summary>One session as a manifest has it: after the assembly's defaults, and with a market's windows one by one.</summary>
/// <param name="Raw">What the schedule rules judge.</param>
/// <param name="Start">What is done when it begins.</param>
/// <param name="End">What is done when it ends.</param>
/// <param name="Scope">The number of the scope.</param>
/// <param name="KeepOrders">Whether resting orders stay.</param>
/// <param name="MarketCalendar">The type of the calendar that its market brought, with its assembly, or null.</param>
internal sealed record ManifestSession(
    RawSession Raw, ManifestAction Start, ManifestAction End, int Scope = 0, bool KeepOrders = false, string? MarketCalendar = null);
