using System.Net;
using System.Text.Json;
using Sessions.Brokers.Oanda.Messages;

namespace Sessions.Brokers.Oanda.Http;

/// <summary>What came of a request that changes something.</summary>
internal sealed record Reply(HttpStatusCode Status, OrderAnswer? Answer, string Text)
{
    /// <summary>Whether the venue has refused the request as a whole, so that nothing of it was carried out.</summary>
    public bool IsRefusal => Status is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound
        or HttpStatusCode.MethodNotAllowed or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity or HttpStatusCode.TooManyRequests;

    /// <summary>Whether it says what came of the request: a success without an answer that can be read says nothing.</summary>
    public bool IsTold => IsRefusal || (Status is HttpStatusCode.OK or HttpStatusCode.Created && Answer is not null);

    /// <summary>Reads an answer, of which a refusal need not have one.</summary>
    public static Reply Of(HttpStatusCode status, string body, string readable)
    {
        try
        {
            var answer = JsonSerializer.Deserialize(body, OandaJson.Default.OrderAnswer);
            return new(status, answer, answer?.ErrorMessage is null && answer?.ErrorCode is null ? readable : TextOf(answer));
        }
        catch (JsonException)
        {
            return new(status, null, readable.Length > 0 ? readable : status.ToString());
        }
    }

    private static string TextOf(OrderAnswer answer) => answer.ErrorCode is { } code ? $"{code}: {answer.ErrorMessage}" : answer.ErrorMessage!;
}
