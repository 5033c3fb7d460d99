using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Sessions.Simulation;

/// <summary>
/// Writes one JSON object a line: <c>utc</c> (ISO 8601 with Z), <c>strategy</c>, <c>event</c> (<c>start</c>, <c>end</c>,
/// <c>open</c>, <c>close</c>) and <c>session</c>; for a start also its <c>tradingDate</c>, for open and close also <c>position</c> and what was traded. The same run
/// gives the same bytes.
/// </summary>
/// <param name="output">Where the lines go, in UTF-8. It is flushed, not disposed of, when the trace is disposed of.</param>
public sealed class JsonLinesTrace(Stream output) : ISimulationTrace, IDisposable
{
    private static readonly JsonWriterOptions _options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _line = new();

    /// <inheritdoc/>
    public void Write(SimulationEvent simulationEvent)
    {
        ArgumentNullException.ThrowIfNull(simulationEvent);
        _line.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_line, _options))
        {
            json.WriteStartObject();
            json.WriteString("utc"u8, Utc(simulationEvent.Instant));
            json.WriteString("strategy"u8, simulationEvent.Strategy);
            json.WriteString("event"u8, NameOf(simulationEvent.Kind));
            json.WriteString("session"u8, simulationEvent.Session);
            WriteDetails(json, simulationEvent);
            json.WriteEndObject();
        }

        output.Write(_line.WrittenSpan);
        output.WriteByte((byte)'\n');
    }

    /// <summary>Flushes what was written.</summary>
    public void Dispose() => output.Flush();

    private static void WriteDetails(Utf8JsonWriter json, SimulationEvent simulationEvent)
    {
        if (simulationEvent.TradingDate is { } date)
        {
            json.WriteString("tradingDate"u8, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        if (simulationEvent.Position is { } position)
        {
            json.WriteString("position"u8, position.Id);
            json.WriteString("symbol"u8, position.Symbol);
            json.WriteString("side"u8, position.Side.ToString());
            json.WriteNumber("volume"u8, Shortest(position.Volume));
            json.WriteNumber("price"u8, Shortest(position.OpenPrice));
        }

        if (simulationEvent.Trade is { } trade)
        {
            json.WriteString("position"u8, trade.PositionId);
            json.WriteString("symbol"u8, trade.Symbol);
            json.WriteString("side"u8, trade.Side.ToString());
            json.WriteNumber("volume"u8, Shortest(trade.Volume));
            json.WriteNumber("price"u8, Shortest(trade.ClosePrice));
            json.WriteString("reason"u8, trade.CloseReason.ToString());
            if (trade.NetProfit is { } profit)
            {
                json.WriteNumber("profit"u8, Shortest(profit));
            }
        }

        if (simulationEvent.Lead > TimeSpan.Zero)
        {
            json.WriteNumber("leadSeconds"u8, simulationEvent.Lead.TotalSeconds);
        }

        if (simulationEvent.Report is { } report)
        {
            json.WriteString("report"u8, report);
        }
    }

    /// <summary>The same number without trailing zeros, which a decimal keeps.</summary>
    private static decimal Shortest(decimal value) => value / 1.0000000000000000000000000000m;

    private static string NameOf(SimulationEventKind kind) => kind switch
    {
        SimulationEventKind.Start => "start",
        SimulationEventKind.End => "end",
        SimulationEventKind.Open => "open",
        _ => "close",
    };

    private static string Utc(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
