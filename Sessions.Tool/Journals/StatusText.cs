using Sessions.Journals;
using Sessions.Tool.Output;
using Sessions.Tool.Times;

namespace Sessions.Tool.Journals;

/// <summary>What a person at three in the morning reads: who runs, what is open, what could not be closed, what to do.</summary>
internal sealed class StatusText(ToolOutput output, ShownZone zone, DateTimeOffset now)
{
    public void Show(JournalOverview overview, IReadOnlyList<StrategyStanding> standings)
    {
        if (overview.HaltOfAll is { } halt)
        {
            output.Line($"All strategies are halted {JournalWords.Halt(halt)}", ToolOutput.Attention);
        }

        if (standings.Count == 0)
        {
            output.Line("No strategy has run on it yet.");
        }

        foreach (var standing in standings)
        {
            output.Line();
            Show(standing);
        }

        if (overview.Waiting.Count > 0)
        {
            output.Line();
        }

        foreach (var process in overview.Waiting)
        {
            output.Line($"Process {JournalWords.Process(process)} stands by: it is connected, and runs nothing.");
        }
    }

    private void Show(StrategyStanding standing)
    {
        output.Heading($"{standing.Identity}, run by {(standing.Process is { } process ? $"process {JournalWords.Process(process)}" : "no process")}");
        if (standing.Process?.SilentFor is { } silent)
        {
            output.Line($"  silent for {DurationText.Of(silent)}: it stands still, or its machine has lost power or network", ToolOutput.Attention);
        }

        foreach (var halt in standing.State.Halts.Where(static halt => halt.Strategy is not null))
        {
            output.Line($"  halted {JournalWords.Halt(halt)}", ToolOutput.Attention);
        }

        foreach (var occurrence in standing.Unfinished)
        {
            Show(occurrence);
        }

        foreach (var order in standing.State.Orders)
        {
            output.Line($"  order without a final answer: {JournalWords.Order(order)}");
        }

        foreach (var ledger in standing.State.Ledger)
        {
            output.Line(FormattableString.Invariant($"  holds by its own fills: {ledger.Symbol} {ledger.Volume}"));
        }

        if (standing.Unfinished.Count == 0)
        {
            output.Line(standing.State.Last is { } last ? $"  nothing is open; last was {Words(last)}, {last.Outcome.ToString().ToLowerInvariant()}" : "  nothing is open, and nothing has been");
        }
    }

    private void Show(OccurrenceStanding occurrence)
    {
        var record = occurrence.Record;
        output.Line(occurrence.Phase switch
        {
            OccurrencePhase.Open => $"  open: {Words(record)}, {(now < record.End ? $"ends in {DurationText.Of(record.End - now)}" : $"over since {DurationText.Of(now - record.End)}")}; at its end {Action(record)}",
            OccurrencePhase.Suspended => $"  suspended since {zone.Show(record.SuspendedAt!.Value)}: {Words(record)}",
            _ => $"  closing since {zone.Show(record.EndingAt!.Value)}, for {DurationText.Of(now - record.EndingAt.Value)}: {Words(record)}, by {Action(record)}",
        });
        foreach (var close in occurrence.Unconfirmed)
        {
            output.Line("    not confirmed closed: " + JournalWords.Position(close));
        }

        if (record.HandlerFailure is { } failure)
        {
            output.Line($"    its handler failed: {failure}", ToolOutput.Attention);
        }

        if (occurrence.Acknowledgment is { } acknowledgment)
        {
            output.Line($"    acknowledged at {zone.Show(acknowledgment.At)}{(acknowledgment.Note is { } note ? $", \"{note}\"" : "")}");
        }

        if (occurrence.Attention is { } why)
        {
            output.Line($"    look: {why}", ToolOutput.Attention);
        }
    }

    private static string Action(OccurrenceRecord record) => SessionText.ActionWords(record.OnEnd, record.CustomEnd);

    private string Words(OccurrenceRecord record) => record.Session switch
    {
        OccurrenceRecord.Halt => $"the flatten of a halt at {zone.Show(record.Start)}",
        OccurrenceRecord.TimeStop => $"the time stop of {zone.Show(record.Start)}",
        _ => $"{record.Session}, {zone.Show(record.Start)} to {zone.Show(record.End)}",
    };
}
