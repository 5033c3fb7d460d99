namespace Sessions.Manifest;

/// <summary>The keys of a manifest's fields, in version <see cref="Version"/> of the format, which has all of those before it.</summary>
internal static class ManifestKeys
{
    /// <summary>Counts up with every change that a reader of the version before would not understand, a new key included.</summary>
    public const int Version = 4;

    /// <summary>The oldest version whose text means the same here.</summary>
    public const int OldestVersion = 3;

    public const string Name = "name";
    public const string Start = "start";
    public const string End = "end";
    public const string Zone = "zone";
    public const string Days = "days";
    public const string EntriesUntil = "entriesUntil";
    public const string StartLag = "startLag";
    public const string EndLead = "endLead";
    public const string MaxHold = "maxHold";
    public const string Market = "market";
    public const string MarketCalendar = "marketCalendar";
    public const string Breaks = "breaks";
    public const string OnStart = "onStart";
    public const string CustomStart = "customStart";
    public const string StartHandler = "startHandler";
    public const string OnEnd = "onEnd";
    public const string CustomEnd = "customEnd";
    public const string EndHandler = "endHandler";
    public const string Scope = "scope";
    public const string KeepOrders = "keepOrders";

    public const string Problem = "problem";
    public const string Message = "message";
}
