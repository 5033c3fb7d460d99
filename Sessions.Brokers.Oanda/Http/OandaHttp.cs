using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Sessions.Brokers.Oanda.Http;

/// <summary>
/// The venue's requests. Reads, and what cannot trade, are tried again; what can trade is sent once. Both go over one pool of
/// connections, at the venue's pace.
/// </summary>
internal sealed class OandaHttp : IDisposable
{
    private const int Retries = 3;
    private static readonly TimeSpan _firstRetry = TimeSpan.FromMilliseconds(200);

    private readonly string _token;
    private readonly Connections _connections = new();
    private readonly Pacing _paced;
    private readonly ResilienceHandler _retried;
    private readonly HttpClient _once;
    private readonly HttpClient _again;

    public OandaHttp(Uri address, string token, TimeProvider timeProvider)
    {
        _token = token;
        _paced = new Pacing(_connections.Handler);
        _once = CreateClient(_paced, address);

        var retries = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = timeProvider }
            .AddRetry(new HttpRetryStrategyOptions { MaxRetryAttempts = Retries, Delay = _firstRetry, BackoffType = DelayBackoffType.Exponential })
            .Build();
        _retried = new ResilienceHandler(retries) { InnerHandler = _paced };
        _again = CreateClient(_retried, address);
    }

    /// <summary>Reads.</summary>
    /// <exception cref="HttpRequestException">Nothing that could be read was answered; the message says what was.</exception>
    public async Task<T> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var response = await _again.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw await FailureAsync(response, $"GET {path}", cancellationToken);
        }

        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            return await JsonSerializer.DeserializeAsync(body, type, cancellationToken) ?? throw new JsonException("It is null.");
        }
        catch (JsonException exception)
        {
            throw new HttpRequestException(HttpRequestError.InvalidResponse, Clean($"The answer to GET {path} cannot be read. {exception.Message}"), exception);
        }
    }

    /// <summary>The venue's time, as the header of an answer has it, which is cut to seconds.</summary>
    public async Task<DateTimeOffset> GetDateAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await _again.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return response.Headers.Date ?? throw new HttpRequestException(HttpRequestError.InvalidResponse, $"The answer to GET {path} has no Date.");
    }

    /// <summary>Sends what can trade: once, whatever becomes of it.</summary>
    public Task<Reply> SendOnceAsync<T>(HttpMethod method, string path, T body, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        SendAsync(_once, method, path, JsonSerializer.Serialize(body, type), cancellationToken);

    /// <summary>Changes what cannot trade, and comes to the same however often it is sent.</summary>
    public Task<Reply> SendAgainAsync<T>(HttpMethod method, string path, T body, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        SendAsync(_again, method, path, JsonSerializer.Serialize(body, type), cancellationToken);

    /// <summary>The same without a body.</summary>
    public Task<Reply> SendAgainAsync(HttpMethod method, string path, CancellationToken cancellationToken) =>
        SendAsync(_again, method, path, null, cancellationToken);

    public void Dispose()
    {
        _again.Dispose();
        _once.Dispose();
        _retried.Dispose();
        _paced.Dispose();
        _connections.Dispose();
    }

    private HttpClient CreateClient(HttpMessageHandler handler, Uri address)
    {
        // Calls have their own time-outs.
        var client = new HttpClient(handler, disposeHandler: false) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        client.DefaultRequestHeaders.Add("Accept-Datetime-Format", "RFC3339");
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return client;
    }

    private async Task<Reply> SendAsync(HttpClient client, HttpMethod method, string path, string? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.SendAsync(request, cancellationToken);
        var text = Clean(await response.Content.ReadAsStringAsync(cancellationToken));
        var reply = Reply.Of(response.StatusCode, text, Shorten(text));
        return reply.IsTold ? reply : throw Failure(response.StatusCode, $"{method} {path}", reply.Text);
    }

    private async Task<HttpRequestException> FailureAsync(HttpResponseMessage response, string request, CancellationToken cancellationToken)
    {
        var text = Clean(await response.Content.ReadAsStringAsync(cancellationToken));
        return Failure(response.StatusCode, request, Reply.Of(response.StatusCode, text, Shorten(text)).Text);
    }

    private static HttpRequestException Failure(HttpStatusCode status, string request, string text) => new(
        string.Create(CultureInfo.InvariantCulture, $"{request} was answered with status {(int)status}: {text}"), null, status);

    private static string Shorten(string text) => text.Length > 300 ? text[..300] + "…" : text;

    // A proxy's page may repeat the request that it was given.
    private string Clean(string text) => text.Replace(_token, "(the token)", StringComparison.OrdinalIgnoreCase);
}
