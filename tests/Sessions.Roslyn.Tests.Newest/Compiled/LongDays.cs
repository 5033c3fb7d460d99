namespace Sessions.Roslyn.Tests.Compiled;

/// <summary>Generic, nested and derived at once.</summary>
public static partial class Bots
{
    /// <summary>A day of 24 hours.</summary>
    /// <typeparam name="T">Anything.</typeparam>
    [Session("17:00", "17:00+1", Name = "Day <24 h>")]
    public abstract partial record LongDays<T> : IStrategy
    {
        /// <inheritdoc/>
        public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
    }

    /// <summary>Hides what it inherits.</summary>
    [Session(8, 12)]
    public sealed partial record ShortDays : LongDays<int>;
}
