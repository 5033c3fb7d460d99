using System.Globalization;
using System.Net.Sockets;

namespace Sessions.Reliability.Child;

/// <summary>Asks the broker's process, one question a line and one answer a line, their words divided by tabs.</summary>
internal sealed class BrokerLine : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly NetworkStream _stream;
    private readonly StreamReader _reader;

    private BrokerLine(Socket socket)
    {
        _stream = new NetworkStream(socket, ownsSocket: true);
        _reader = new StreamReader(_stream);
    }

    public static async Task<BrokerLine> ConnectAsync(string path)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path));
        return new BrokerLine(socket);
    }

    public async Task<string[]> AskAsync(params object?[] words)
    {
        var line = string.Join('\t', words.Select(static word => Convert.ToString(word, CultureInfo.InvariantCulture))) + "\n";
        await _turn.WaitAsync();
        try
        {
            await _stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(line));
            return (await _reader.ReadLineAsync() ?? throw new IOException("the broker is gone")).Split('\t');
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _stream.Dispose();
        _turn.Dispose();
    }
}
