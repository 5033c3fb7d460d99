namespace Sessions.Tool.Timelines;

/// <summary>A stretch of an occurrence, half-open: open, or a break of its market.</summary>
internal readonly record struct DayPiece(Session Session, DateTimeOffset Start, DateTimeOffset End, bool IsBreak)
{
    /// <summary>An occurrence, cut where a break of its market begins and ends.</summary>
    public static IEnumerable<DayPiece> Of(SessionOccurrence occurrence)
    {
        var from = occurrence.Start;
        foreach (var pause in occurrence.Pauses.Where(static pause => pause.Reason == PauseReason.MarketBreak))
        {
            yield return new DayPiece(occurrence.Session, from, pause.Start, IsBreak: false);
            yield return new DayPiece(occurrence.Session, pause.Start, pause.End, IsBreak: true);
            from = pause.End;
        }

        yield return new DayPiece(occurrence.Session, from, occurrence.End, IsBreak: false);
    }
}
