using Microsoft.AspNetCore.Http;
using Sessions.Reliability.Child.Http;

namespace Sessions.Reliability.Exchange;

/// <summary>Draws what goes wrong, counts it, and lets requests through accordingly.</summary>
/// <param name="seed">The same seed gives the same draws; which request has which draw depends on the order in which they come.</param>
internal sealed class Faults(int seed)
{
    /// <summary>Of a hundred requests, how many have each of the faults of the line.</summary>
    private static readonly (Fault Fault, int Share)[] _shares =
    [
        (Fault.SlowRequest, 6), (Fault.SlowAnswer, 6), (Fault.HangBefore, 2), (Fault.HangAfter, 3), (Fault.ResetBefore, 2), (Fault.ResetAfter, 3),
        (Fault.Status500Before, 2), (Fault.Status500After, 3), (Fault.Status503Before, 2), (Fault.Status503After, 3), (Fault.Duplicate, 5),
    ];

    private readonly Lock _lock = new();
    private readonly Random _random = new(seed);
    private readonly SortedDictionary<string, int> _counts =
        new(Enum.GetNames<Fault>().ToDictionary(static name => name, static _ => 0), StringComparer.Ordinal);

    /// <summary>Whether nothing goes wrong any more.</summary>
    public bool AreOff { get; set; }

    public SortedDictionary<string, int> Counts
    {
        get
        {
            lock (_lock)
            {
                return new(_counts, StringComparer.Ordinal);
            }
        }
    }

    /// <summary>Whether a fault happens, of so many in a hundred.</summary>
    public bool Happens(Fault fault, int share)
    {
        lock (_lock)
        {
            var happens = !AreOff && _random.Next(100) < share;
            _counts[fault.ToString()] += happens ? 1 : 0;
            return happens;
        }
    }

    /// <summary>A time from nothing to the longest.</summary>
    public TimeSpan UpTo(TimeSpan longest)
    {
        lock (_lock)
        {
            return longest * _random.NextDouble();
        }
    }

    /// <summary>Lets a request through, or whatever else becomes of it.</summary>
    public async ValueTask<object?> PassAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var (fault, context) = (Draw(), invocation.HttpContext);
        if (fault is Fault.SlowRequest)
        {
            await Task.Delay(UpTo(ExchangeTerms.LongestLatency));
        }

        var isLost = fault is Fault.HangBefore or Fault.ResetBefore or Fault.Status500Before or Fault.Status503Before;
        var answer = isLost ? null : await next(invocation);
        switch (fault)
        {
            case Fault.Duplicate:
                return await next(invocation);
            case Fault.SlowAnswer:
                await Task.Delay(UpTo(ExchangeTerms.LongestLatency));
                return answer;
            case Fault.HangBefore or Fault.HangAfter:
                await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return Results.Empty;
            case Fault.ResetBefore or Fault.ResetAfter:
                context.Abort();
                return Results.Empty;
            case Fault.Status500Before or Fault.Status500After:
                return Results.StatusCode(StatusCodes.Status500InternalServerError);
            case Fault.Status503Before or Fault.Status503After:
                return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            default:
                return answer;
        }
    }

    private Fault? Draw()
    {
        lock (_lock)
        {
            var drawn = AreOff ? 100 : _random.Next(100);
            foreach (var (fault, share) in _shares)
            {
                drawn -= share;
                if (drawn < 0)
                {
                    _counts[fault.ToString()]++;
                    return fault;
                }
            }

            return null;
        }
    }
}
