using System.Globalization;
using Sessions.Reliability.Child.Http;

namespace Sessions.Reliability.Kill;

/// <summary>
/// Reads an exchange's book from its first line, and says what must not stand there. It knows the bot by its order ids alone, which
/// name an occurrence: <c>Hourly:20140501T080000000:1-7</c> is an entry or a close of the bot's own,
/// <c>Hourly:20140501T080000012:end:EURUSD:1</c> a close of an end, as is what was too long for a venue, <c>Hourly:1405010800:end:</c> and a digest.
/// </summary>
internal sealed class BookAudit(bool isHedging)
{
    private static readonly TimeSpan _session = TimeSpan.FromHours(1);

    private readonly Dictionary<string, (DateTimeOffset Occurrence, decimal Volume)> _held = new(StringComparer.Ordinal);
    private readonly HashSet<string> _carriedOut = new(StringComparer.Ordinal);

    public List<string> Violations { get; } = [];

    /// <summary>Reads the whole book and what is left at the end, which is to be the other trader's volume alone.</summary>
    public static List<string> Of(AuditMessage audit, bool isHedging)
    {
        var reader = new BookAudit(isHedging);
        foreach (var line in audit.Executions)
        {
            reader.Read(line);
        }

        reader.Violations.AddRange(audit.Refused.Where(static id => !IsOwn(id)).Select(static id =>
            $"{id} would close a position that is closed"));
        reader.Violations.AddRange(reader._held.Where(static held => held.Value.Volume != 0).Select(static held =>
            FormattableString.Invariant($"{held.Value.Volume} of position {held.Key}, opened at {held.Value.Occurrence:u}, is left open")));
        reader.Violations.AddRange(audit.Pending.Select(static id => $"{id} may still fill"));
        if (audit.Positions is not [{ Volume: ExchangeTerms.PersonVolume }])
        {
            var open = string.Join(", ", audit.Positions.AsEnumerable());
            reader.Violations.Add($"open are {open}, which is not {ExchangeTerms.PersonVolume} of somebody else's alone");
        }

        return reader.Violations;
    }

    /// <summary>Whether the bot itself has sent it, not an end: a second run of its handler may go by a list that lags.</summary>
    public static bool IsOwn(string orderId) => orderId.Split(':') is [_, _, _];

    /// <summary>The time in an order's id: of the occurrence's start, or of when it was begun.</summary>
    private static DateTimeOffset TimeOf(string orderId) =>
        DateTimeOffset.ParseExact(orderId.Split(':')[1], ["yyyyMMdd'T'HHmmssfff", "yyMMddHHmm"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private void Read(Execution line)
    {
        if (!_carriedOut.Add(line.OrderId))
        {
            Violations.Add($"{line.OrderId} was carried out twice");
        }

        if (line.Closes is null)
        {
            Open(line);
        }
        else
        {
            Close(line, line.Closes);
        }
    }

    private void Open(Execution line)
    {
        var occurrence = TimeOf(line.OrderId);
        foreach (var (id, held) in _held)
        {
            if (held.Volume != 0 && held.Occurrence != occurrence)
            {
                Violations.Add(FormattableString.Invariant(
                    $"{held.Volume} of position {id}, opened at {held.Occurrence:u}, is still open when {line.OrderId} opens"));
            }
        }

        _held[line.PositionId] = (occurrence, _held.GetValueOrDefault(line.PositionId).Volume + line.Volume);
    }

    private void Close(Execution line, string closes)
    {
        var held = _held.GetValueOrDefault(closes);

        // A hedging account gives no more than the position has; on one that nets, the rest would be somebody else's.
        if (line.Asked > held.Volume && !(isHedging && held.Volume > 0 && IsOwn(line.OrderId)))
        {
            Violations.Add(FormattableString.Invariant($"{line.OrderId} closes {line.Asked} of position {closes}, of which {held.Volume} is the bot's"));
        }

        if (held.Volume > 0 && TimeOf(line.OrderId) is var time && (time < held.Occurrence || time >= held.Occurrence + _session))
        {
            Violations.Add(FormattableString.Invariant($"{line.OrderId} closes what the session of {held.Occurrence:u} has opened"));
        }

        _held[closes] = held with { Volume = 0 };
        _held[line.PositionId] = held with { Volume = held.Volume - line.Volume };
    }
}
