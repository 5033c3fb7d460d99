namespace Sessions.Docs.Tests.Support;

/// <summary>A table of the page whose times come out of a run of strategies on the simulated clock.</summary>
/// <param name="Section">The heading under which it stands.</param>
/// <param name="Heading">A column that no other table of the section has.</param>
internal sealed record RunTable(string Section, string Heading)
{
    public static readonly RunTable Actions = new("Actions and profit", "Net profit");
    public static readonly RunTable Ledger = new("Whose positions", "Others trade");
    public static readonly RunTable Calls = new("While open", "Starts (UTC)");
    public static readonly RunTable Bars = new("The session's own bars", "Timeframe");
    public static readonly RunTable End = new("At the end", "What");
    public static readonly RunTable Hold = new("How long a position is held", "Holds then");
    public static readonly RunTable Fault = new("Faults", "What");
    public static readonly RunTable BackOff = new("Faults", "Starts (UTC)");
    public static readonly RunTable Instant = new("Clock and simulated clock", "At noon");
    public static readonly RunTable Crash = new("After a crash", "Down (UTC)");
    public static readonly RunTable Ticks = new("Event-driven hosts", "Tick (UTC)");

    private static readonly RunTable[] _all = [Actions, Ledger, Calls, Bars, End, Hold, Fault, BackOff, Instant, Crash, Ticks];

    public static bool Contains(DocTable table) => Array.Exists(_all, run => run.Section == table.Section && table.Headings.Contains(run.Heading));

    public DocTable In(DocPage page) => page.Table(Section, Heading);
}
