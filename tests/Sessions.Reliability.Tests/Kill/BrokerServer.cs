using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Sessions.Reliability.Kill;

/// <summary>
/// The account that outlives every child: it answers on a Unix socket, carries one client order id out once, and writes down
/// what must never happen.
/// </summary>
internal sealed class BrokerServer : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly Dictionary<string, string> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Held> _positions = new(StringComparer.Ordinal);
    private readonly TimeProvider _clock;
    private TaskCompletionSource _reached = new();
    private int _left;
    private int _ids;

    public BrokerServer(string path, TimeProvider clock)
    {
        _clock = clock;
        _listener.Bind(new UnixDomainSocketEndPoint(path));
        _listener.Listen();
        _ = AcceptAsync();
    }

    /// <summary>What must never happen, and did.</summary>
    public List<string> Violations { get; } = [];

    /// <summary>The runs of handlers: what, of which session and start, and whether it came to its end.</summary>
    public List<(string Phase, string What, string Session, long Start)> Handlers { get; } = [];

    public int Opened { get; private set; }

    public int Closed { get; private set; }

    /// <summary>How many requests came again under an id that was known.</summary>
    public int Repeated { get; private set; }

    public int Open
    {
        get
        {
            lock (_lock)
            {
                return _positions.Count;
            }
        }
    }

    public List<(string Phase, string What, string Session, long Start)> TakeHandlers()
    {
        lock (_lock)
        {
            return [.. Handlers];
        }
    }

    /// <summary>Called with a request's words when it has been carried out and before it is answered.</summary>
    public Func<string[], Task> BeforeAnswer { get; set; } = static _ => Task.CompletedTask;

    /// <summary>When the occurrence began in which an order was sent.</summary>
    public static DateTimeOffset StartOf(string orderId) =>
        DateTimeOffset.ParseExact(OccurrenceOf(orderId), "yyyyMMdd'T'HHmmssfff", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>Completed when so many more requests have come.</summary>
    public Task RequestsAsync(int count)
    {
        lock (_lock)
        {
            _left = count;
            _reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _reached.Task;
        }
    }

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        while (true)
        {
            try
            {
                _ = ServeAsync(await _listener.AcceptAsync());
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        try
        {
            await using var stream = new NetworkStream(socket, ownsSocket: true);
            using var reader = new StreamReader(stream);
            while (await reader.ReadLineAsync() is { } line)
            {
                var words = line.Split('\t');
                var answer = Answer(words);
                await BeforeAnswer(words);
                await stream.WriteAsync(Encoding.UTF8.GetBytes(answer + "\n"));
            }
        }
        catch (IOException)
        {
            // The child was killed while it was being answered.
        }
    }

    private string Answer(string[] words)
    {
        lock (_lock)
        {
            if (--_left == 0)
            {
                _reached.TrySetResult();
            }

            return words[0] switch
            {
                "open" => Once(words[1], () => OpenPosition(words)),
                "close" => Once(words[1], () => Close(words)),
                "query" => _answers.GetValueOrDefault(words[1], "rejected\tnever received"),
                "positions" => "positions" + string.Concat(_positions.Values.Select(static held => held.Line)),
                _ => Note(words),
            };
        }
    }

    private string Once(string id, Func<string> place)
    {
        if (_answers.TryGetValue(id, out var answer))
        {
            Repeated++;
            return answer;
        }

        return _answers[id] = place();
    }

    /// <summary>An order's id says in which occurrence it was sent: Hourly:20140501T080000000:epoch-number.</summary>
    private static string OccurrenceOf(string orderId) => orderId.Split(':')[1];

    private string OpenPosition(string[] words)
    {
        var occurrence = OccurrenceOf(words[1]);
        if (_positions.Values.FirstOrDefault(held => held.Occurrence != occurrence) is { } left)
        {
            Violations.Add($"a position of {left.Occurrence} is still open when {occurrence} opens one");
        }

        var id = (++_ids).ToString(CultureInfo.InvariantCulture);
        _positions[id] = new Held(id, words[2], decimal.Parse(words[3], CultureInfo.InvariantCulture), _clock.GetUtcNow().UtcTicks, words[4], occurrence);
        Opened++;
        return $"filled\t{words[3]}\t{id}";
    }

    private string Close(string[] words)
    {
        var volume = decimal.Parse(words[3], CultureInfo.InvariantCulture);
        if (!_positions.TryGetValue(words[2], out var held) || volume > held.Volume)
        {
            // An account that nets would have been reversed by it.
            Violations.Add($"{words[1]} would close {volume} of position {words[2]}, of which {held?.Volume ?? 0} is open");
            return "rejected\tno such position";
        }

        Closed++;
        _positions.Remove(words[2]);
        if (volume < held.Volume)
        {
            _positions[words[2]] = held with { Volume = held.Volume - volume };
        }

        return $"filled\t{words[3]}\t{words[2]}";
    }

    private string Note(string[] words)
    {
        Handlers.Add((words[1], words[2], words[3], long.Parse(words[4], CultureInfo.InvariantCulture)));
        return "noted";
    }

    private sealed record Held(string Id, string Symbol, decimal Volume, long OpenedAt, string Tag, string Occurrence)
    {
        public string Line => string.Create(CultureInfo.InvariantCulture, $"\t{Id}\t{Symbol}\t{Volume}\t{OpenedAt}\t{Tag}");
    }
}
