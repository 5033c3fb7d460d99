namespace Sessions;

/// <summary>What may change while a strategy runs, see <see cref="SessionSettingsSource"/>.</summary>
public sealed record SessionSettings
{
    /// <summary>
    /// The sessions, such as the declared ones <see cref="SessionTable.WithOverrides"/>; their handlers are numbered as the declared
    /// ones are. Null: the declared ones.
    /// </summary>
    public SessionTable? Table { get; init; }

    /// <summary>Pauses, deadlines and policies. Null: those of the <see cref="SessionRuntime"/>.</summary>
    public RunOptions? Options { get; init; }

    /// <summary>Whether sessions begin. Default: true. What has begun ends at its time all the same.</summary>
    public bool IsEnabled { get; init; } = true;
}
