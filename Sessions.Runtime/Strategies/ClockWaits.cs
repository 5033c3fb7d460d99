using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Sessions.Clocks;

namespace Sessions;

// docs/decisions.md 89
/// <summary>
/// Waits for what other strategies do: a channel that another one writes to, a semaphore that it releases. By a real clock
/// they are plain waits. The simulated clock cannot see who will end such a wait, and moves on meanwhile because it is told so.
/// </summary>
/// <remarks>
/// Only for what another participant of the simulation brings about: what a thread pool or real I/O does is awaited as it is,
/// so that the clock waits with it. A wait that comes back by way of the thread pool is refused by name.
/// </remarks>
[SuppressMessage("ApiDesign", "RS0026", Justification = "The optional parameter is the compiler's to fill, and the overloads differ in their first.")]
public static class ClockWaits
{
    /// <summary>Waits for what another strategy brings about, such as <c>session.TimeProvider.WaitForAsync(reader.ReadAsync(token))</c>.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="clock">The session's clock.</param>
    /// <param name="awaited">What is waited for.</param>
    /// <param name="what">How it is called where nothing will end it; the compiler fills it in.</param>
    /// <exception cref="InvalidOperationException">The caller has left the simulated clock's thread.</exception>
    public static async ValueTask<T> WaitForAsync<T>(this TimeProvider clock, ValueTask<T> awaited, [CallerArgumentExpression(nameof(awaited))] string? what = null)
    {
        // Awaited as it is: as a task its end would come by way of the thread pool.
        using (Park(clock, awaited.IsCompleted, what))
        {
            return await awaited;
        }
    }

    /// <inheritdoc cref="WaitForAsync{T}(TimeProvider, ValueTask{T}, string?)"/>
    public static async ValueTask WaitForAsync(this TimeProvider clock, ValueTask awaited, [CallerArgumentExpression(nameof(awaited))] string? what = null)
    {
        using (Park(clock, awaited.IsCompleted, what))
        {
            await awaited;
        }
    }

    /// <inheritdoc cref="WaitForAsync{T}(TimeProvider, ValueTask{T}, string?)"/>
    public static ValueTask<T> WaitForAsync<T>(this TimeProvider clock, Task<T> awaited, [CallerArgumentExpression(nameof(awaited))] string? what = null) =>
        clock.WaitForAsync(new ValueTask<T>(awaited), what);

    /// <inheritdoc cref="WaitForAsync{T}(TimeProvider, ValueTask{T}, string?)"/>
    public static ValueTask WaitForAsync(this TimeProvider clock, Task awaited, [CallerArgumentExpression(nameof(awaited))] string? what = null) =>
        clock.WaitForAsync(new ValueTask(awaited), what);

    private static IDisposable? Park(TimeProvider clock, bool isCompleted, string? what)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return !isCompleted && clock is ISimulatedClock simulated ? simulated.Park(what ?? "another participant") : null;
    }
}
