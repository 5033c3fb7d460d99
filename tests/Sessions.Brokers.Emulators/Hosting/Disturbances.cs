using Microsoft.AspNetCore.Http;

namespace Sessions.Brokers.Emulators.Hosting;

/// <summary>Lets requests through, or whatever else becomes of them while a disturbance lasts.</summary>
public sealed class Disturbances
{
    private readonly Lock _lock = new();
    private readonly List<Lasting> _lasting = [];

    /// <summary>Disturbs requests until what it returns is disposed of, or as many times as are given.</summary>
    /// <param name="kind">What goes wrong.</param>
    /// <param name="concerns">With which requests.</param>
    /// <param name="times">With how many of them; the rest pass.</param>
    public IAsyncDisposable Begin(Disturbance kind, Func<HttpRequest, bool> concerns, int times = int.MaxValue)
    {
        var lasting = new Lasting(this, kind, concerns, times);
        lock (_lock)
        {
            _lasting.Add(lasting);
        }

        return lasting;
    }

    internal async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (Take(context.Request) is not { } lasting)
        {
            await next(context);
            return;
        }

        if (lasting.Kind is Disturbance.ErrorAfter or Disturbance.ResetAfter)
        {
            await CarryOutUnheardAsync(context, next);
        }

        await (lasting.Kind switch
        {
            Disturbance.ErrorBefore or Disturbance.ErrorAfter => AnswerAsync(context, StatusCodes.Status502BadGateway, "text/html", "<html><h1>Bad Gateway</h1></html>"),
            Disturbance.TooMany or Disturbance.TooManyWithoutHeader => RefuseAsync(context, lasting.Kind is Disturbance.TooMany),
            Disturbance.Nonsense => AnswerAsync(context, StatusCodes.Status200OK, "text/html", "<html>Please log in.</html>"),
            Disturbance.Echo => AnswerAsync(
                context, StatusCodes.Status500InternalServerError, "text/plain", string.Join('\n', context.Request.Headers.Select(static header => $"{header.Key}: {header.Value}"))),
            Disturbance.HoldAnswer => HoldAsync(context, next, lasting),
            _ => AbortAsync(context),
        });
    }

    private static Task AbortAsync(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static async Task HoldAsync(HttpContext context, RequestDelegate next, Lasting lasting)
    {
        var (answer, held) = (context.Response.Body, new MemoryStream());
        context.Response.Body = held;
        await next(context);
        await lasting.Ended;
        context.Response.Body = answer;
        held.Position = 0;
        await held.CopyToAsync(answer, context.RequestAborted);
    }

    private static async Task CarryOutUnheardAsync(HttpContext context, RequestDelegate next)
    {
        var answer = context.Response.Body;
        context.Response.Body = new MemoryStream();
        await next(context);
        context.Response.Body = answer;
        context.Response.Headers.Clear();
    }

    // Fact sheet 2: of the body of a 429 nothing is known.
    private static Task RefuseAsync(HttpContext context, bool saysHowLong)
    {
        if (saysHowLong)
        {
            context.Response.Headers.RetryAfter = "1";
        }

        return AnswerAsync(context, StatusCodes.Status429TooManyRequests, "text/plain", "slow down");
    }

    private static Task AnswerAsync(HttpContext context, int status, string type, string body)
    {
        (context.Response.StatusCode, context.Response.ContentType) = (status, type);
        return context.Response.WriteAsync(body);
    }

    private Lasting? Take(HttpRequest request)
    {
        lock (_lock)
        {
            return _lasting.Find(lasting => lasting.Takes(request));
        }
    }

    private sealed class Lasting(Disturbances owner, Disturbance kind, Func<HttpRequest, bool> concerns, int times) : IAsyncDisposable
    {
        private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _left = times;

        public Disturbance Kind => kind;

        public Task Ended => _ended.Task;

        public bool Takes(HttpRequest request) => concerns(request) && _left-- > 0;

        public ValueTask DisposeAsync()
        {
            lock (owner._lock)
            {
                owner._lasting.Remove(this);
            }

            _ended.TrySetResult();
            return ValueTask.CompletedTask;
        }
    }
}
