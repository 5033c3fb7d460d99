using Sessions.Roslyn;

namespace Sessions.Generator.Models;

/// <summary>One [Session] and the numbers of its handlers.</summary>
/// <param name="Declaration">What the attribute says.</param>
/// <param name="StartHandler">The number of the handler at the start, or -1.</param>
/// <param name="EndHandler">The number of the handler at the end, or -1.</param>
internal sealed record DeclaredSession(SessionDeclaration Declaration, int StartHandler, int EndHandler)
{
    public const int NoHandler = -1;

    /// <summary>The calendar that its market brings; null where the class names one, or the package that has it is not referenced.</summary>
    public CalendarType? MarketCalendar { get; init; }
}
