using System.Net.Http.Json;
using Sessions.Brokers;
using Sessions.Reliability.Child.Http;

namespace Sessions.Reliability.Child;

/// <summary>Tells the test that a handler has begun or is done: the phase, which handler, and of which occurrence.</summary>
internal delegate Task Note(string phase, string what, SessionContext session);

/// <summary>What differs between an account at the end of a socket and one behind HTTP.</summary>
internal sealed record BotSetup(TimeProvider Clock, IBroker Broker, Note Note, IReadOnlyList<SessionObserver> Observers, RunOptions Options)
{
    /// <summary>By either clock a real millisecond is long, so that every patience must be.</summary>
    private static readonly RunOptions _patient = new()
    {
        IdleInterval = TimeSpan.FromMinutes(5),
        EndGrace = TimeSpan.FromDays(20),
        HandlerTimeout = TimeSpan.FromDays(20),
        CloseDeadline = TimeSpan.FromDays(20),
        CloseRetryInterval = TimeSpan.FromHours(1),
    };

    /// <summary>Whether lists and answers can be relied on, so that a handler can know that it has closed all.</summary>
    public bool IsExact { get; init; } = true;

    /// <summary>How much of a position the bot takes to be its own.</summary>
    public Func<Position, decimal> OwnOf { get; init; } = static position => position.Volume;

    public static Task<BotSetup> OfAsync(string account, string began) =>
        account.StartsWith("http:", StringComparison.Ordinal) ? Task.FromResult(OfExchange(new Uri(account), began)) : OfSocketAsync(account, began);

    private static async Task<BotSetup> OfSocketAsync(string socket, string began)
    {
        var clock = ScaledTimeProvider.Parse(began);
        var line = await BrokerLine.ConnectAsync(socket);
        return new BotSetup(
            clock,
            new RemoteBroker(line, clock),
            (phase, what, session) => line.AskAsync("handler", phase, what, session.Session.Name, session.Occurrence.Start.UtcTicks),
            [new Announcer(line, clock)],

            // So long an end waits after each kill for what may have been on its way: 0.2 s.
            _patient with { OrderTimeout = TimeSpan.FromHours(2) });
    }

    private static BotSetup OfExchange(Uri account, string began)
    {
        var isHedging = account.Segments[^1].Trim('/') == ExchangeTerms.Hedging;
        var notes = new HttpClient { BaseAddress = account };
        return new BotSetup(
            ScaledTimeProvider.Parse(began, ExchangeTerms.Scale),
            new HttpBroker(new HttpClient { BaseAddress = account, Timeout = ExchangeTerms.AnswerTimeout }, isHedging),
            async (phase, what, session) =>
            {
                var note = new HandlerMessage(phase, what, session.Session.Name, session.Occurrence.Start.UtcTicks);
                using var response = await notes.PostAsJsonAsync("/handlers", note, MessageJson.Default.HandlerMessage);
                response.EnsureSuccessStatusCode();
            },
            [],
            _patient with { OrderTimeout = ExchangeTerms.OrderTimeout * ExchangeTerms.Scale })
        {
            IsExact = false,
            OwnOf = position => !isHedging ? position.Volume - ExchangeTerms.PersonVolume : position.Tag == ExchangeTerms.Person ? 0 : position.Volume,
        };
    }
}
