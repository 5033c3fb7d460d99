namespace Sessions;

/// <summary>How a strategy is run: pauses, deadlines and policies.</summary>
public sealed record RunOptions
{
    /// <summary>The longest of all pauses and deadlines: no timer waits much longer, and one that throws would keep an end from closing anything.</summary>
    public static readonly TimeSpan LongestTime = TimeSpan.FromDays(24);

    /// <summary>The defaults, which every strategy without options of its own shares.</summary>
    internal static RunOptions Default { get; } = new();

    /// <summary>The least time between the starts of two calls of <see cref="IStrategy.TradeAsync"/>. Default: 1 s.</summary>
    public TimeSpan IdleInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait at the end for broker calls still in flight. Default: 10 s.</summary>
    public TimeSpan OrderTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an end handler waits for <see cref="IStrategy.TradeAsync"/> to return. Default: 5 s.</summary>
    public TimeSpan EndGrace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a handler may take. Default: 30 s.</summary>
    public TimeSpan HandlerTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long after its end an occurrence's closing becomes an alarm. Closing goes on. Default: 60 s.</summary>
    public TimeSpan CloseDeadline { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The pause between attempts past the deadline. Default: 30 s.</summary>
    public TimeSpan CloseRetryInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many closes one broker is sent at a time. Default: 16.</summary>
    public int MaxConcurrentCloses { get; init; } = 16;

    /// <summary>When the next occurrence begins while the last one's closing goes on. Default: when that is done.</summary>
    public AfterEndPolicy AfterEnd { get; init; }

    /// <summary>What is done where an end handler throws or overruns. Default: close everything of the scope.</summary>
    public SessionAction OnEndFailure { get; init; } = SessionAction.CloseAll;

    /// <summary>What follows an exception in the strategy. Default: stop.</summary>
    public StrategyErrorPolicy OnStrategyError { get; init; }

    /// <summary>What happens to positions when the strategy is stopped. Default: the end action runs.</summary>
    public ShutdownPolicy OnShutdown { get; init; }

    /// <summary>What is done about an end that was missed because the program was down. Default: it runs now.</summary>
    public MissedEndPolicy MissedEnd { get; init; }

    /// <exception cref="ArgumentOutOfRangeException">A pause or deadline is negative, or a number is below one.</exception>
    internal void ThrowIfInvalid()
    {
        ThrowIfNotPositive(IdleInterval, nameof(IdleInterval));
        ThrowIfNotPositive(OrderTimeout, nameof(OrderTimeout));
        ThrowIfNotPositive(EndGrace, nameof(EndGrace));
        ThrowIfNotPositive(HandlerTimeout, nameof(HandlerTimeout));
        ThrowIfNotPositive(CloseDeadline, nameof(CloseDeadline));
        ThrowIfNotPositive(CloseRetryInterval, nameof(CloseRetryInterval));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxConcurrentCloses, 1);
        if (OnEndFailure is < SessionAction.None or >= SessionAction.Custom)
        {
            throw new ArgumentOutOfRangeException(nameof(OnEndFailure), OnEndFailure, "What follows a failed handler cannot be a handler; name one of None, CloseAll, CloseWin, CloseLoss.");
        }
    }

    private static void ThrowIfNotPositive(TimeSpan value, string name)
    {
        if (value <= TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be longer than zero.");
        }

        if (value > LongestTime)
        {
            throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"{name} must be at most {LongestTime.TotalDays} days."));
        }
    }
}
