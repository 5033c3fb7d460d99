using Sessions.AspNetCore.Page;
using Sessions.AspNetCore.Status;

namespace Sessions.AspNetCore.Json;

/// <summary>One strategy. All instants are UTC; windows are half-open.</summary>
internal sealed record StrategyDocument
{
    public required string Account { get; init; }

    public required string StrategyId { get; init; }

    public required string? Instance { get; init; }

    public required string ClassName { get; init; }

    public required string? Symbol { get; init; }

    /// <summary>The moment by its own clock.</summary>
    public required DateTimeOffset UtcNow { get; init; }

    /// <summary>Waiting, standby, starting, open, ending, closed, halted, disabled, stopped or failed.</summary>
    public required string State { get; init; }

    /// <summary>Whether its sessions begin; a configuration can keep them from it.</summary>
    public required bool IsEnabled { get; init; }

    public required bool IsHalted { get; init; }

    /// <summary>The occurrence that has begun and whose end is not done; null where there is none.</summary>
    public required OccurrenceDocument? Occurrence { get; init; }

    /// <summary>The first occurrence that starts after the moment; null where there is none.</summary>
    public required OccurrenceDocument? Next { get; init; }

    public required DateTimeOffset? NextBoundary { get; init; }

    /// <summary>Never below zero; null where none is due any more.</summary>
    public required double? SecondsToNextBoundary { get; init; }

    /// <summary>Since when a boundary is due that has not been begun with; null where none is.</summary>
    public required DateTimeOffset? LateSince { get; init; }

    /// <summary>What it held when its account was last asked; null where that is not known.</summary>
    public required HoldingsDocument? Holdings { get; init; }

    /// <summary>What its open session has brought so far, in account currency; null where none is open, or that is not known.</summary>
    public required decimal? SessionProfit { get; init; }

    public required IReadOnlyList<HaltDocument> Halts { get; init; }

    public required IReadOnlyList<AlarmDocument> Alarms { get; init; }

    public required ErrorDocument? LastError { get; init; }

    /// <summary>The occurrences that ended last, the latest first.</summary>
    public required IReadOnlyList<EndedDocument> Recent { get; init; }

    public static StrategyDocument Of(ShownStrategy strategy)
    {
        var status = strategy.Status;
        return new StrategyDocument
        {
            Account = status.Identity.Account,
            StrategyId = status.Identity.StrategyId,
            Instance = status.Identity.Instance,
            ClassName = status.ClassName,
            Symbol = status.Symbol,
            UtcNow = status.UtcNow,
            State = Words.Key(strategy.State),
            IsEnabled = status.IsEnabled,
            IsHalted = status.IsHalted,
            Occurrence = OccurrenceDocument.Of(status.Occurrence),
            Next = OccurrenceDocument.Of(status.Next),
            NextBoundary = strategy.Left is null ? null : status.NextBoundary,
            SecondsToNextBoundary = strategy.Left?.TotalSeconds,
            LateSince = status.LateSince,
            Holdings = HoldingsDocument.Of(status.Holdings),
            SessionProfit = status.Profit is { } profit && profit.Occurrence == status.Occurrence ? profit.Total : null,
            Halts = [.. status.Halts.Select(static halt => new HaltDocument(halt.Strategy is null, halt.HaltedAt, halt.Flatten, halt.Reason))],
            Alarms = [.. status.Alarms.Select(static alarm => new AlarmDocument(OccurrenceDocument.Of(alarm.Occurrence), alarm.Since, CloseDocument.Of(alarm.Report)))],
            LastError = status.LastError is { } error ? new ErrorDocument(error.At, error.Session, error.Type, error.Message) : null,
            Recent = [.. status.Recent.Select(static ended => new EndedDocument(OccurrenceDocument.Of(ended.Occurrence), ended.EndedAt, ended.IsCatchUp, CloseDocument.Of(ended.Report)))],
        };
    }
}
