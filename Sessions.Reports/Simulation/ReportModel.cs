using Sessions.Brokers;
using Sessions.Simulation;

namespace Sessions.Reports;

/// <summary>What a report shows, brought into order once.</summary>
internal sealed class ReportModel
{
    /// <summary>Blue, amber, violet and slate; none is red or green, which say profit and loss.</summary>
    private const int Colors = 4;

    private readonly TimelineZone _zone;

    public ReportModel(SimulationReport report)
    {
        Report = report;
        Result = report.Result;
        _zone = new TimelineZone(report.TimeZone);
        Statistics = Result.Statistics;
        Occurrences = [.. Result.Occurrences.OrderBy(static occurrence => occurrence.BegunAt)];
        Sessions = SessionsOf(Occurrences);
        var places = Sessions.Select(static (session, place) => ((session.Strategy, session.Name), place)).ToDictionary(static pair => pair.Item1, static pair => pair.place);
        SessionOf = [.. Occurrences.Select(occurrence => places[(occurrence.Strategy, NameOf(occurrence.Occurrence))])];
        var owners = new Dictionary<Trade, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < Occurrences.Count; i++)
        {
            foreach (var trade in Occurrences[i].Trades)
            {
                owners[trade] = i;
            }
        }

        Trades =
        [
            .. Result.Trades.OrderBy(static trade => trade.OpenedAt).Select(trade =>
                owners.TryGetValue(trade, out var owner) ? new ReportTrade(trade, owner, SessionOf[owner]) : new ReportTrade(trade, -1, -1)),
        ];
        Symbols =
        [
            .. Result.Costs.Select(static costs => costs.Instrument.Symbol).Concat(Result.Prices.Select(static prices => prices.Symbol))
                .Concat(Result.Trades.Select(static trade => trade.Symbol)).Concat(Occurrences.Select(static occurrence => occurrence.Symbol)).Where(static symbol => symbol.Length > 0).Distinct(),
        ];
    }

    public SimulationReport Report { get; }

    public SimulationResult Result { get; }

    public SimulationStatistics Statistics { get; }

    /// <summary>In the order of their beginning.</summary>
    public IReadOnlyList<OccurrenceResult> Occurrences { get; }

    /// <summary>The place of each occurrence's session in <see cref="Sessions"/>.</summary>
    public IReadOnlyList<int> SessionOf { get; }

    public IReadOnlyList<ReportSession> Sessions { get; }

    /// <summary>In the order of opening.</summary>
    public IReadOnlyList<ReportTrade> Trades { get; }

    public IReadOnlyList<string> Symbols { get; }

    public string Currency => Result.AccountCurrency;

    public string TimeZone => _zone.Id;

    public DateTimeOffset Local(DateTimeOffset instant) => _zone.Display(instant);

    public string Date(DateTimeOffset instant) => FormattableString.Invariant($"{Local(instant):yyyy-MM-dd}");

    public string Time(DateTimeOffset instant) => $"{Date(instant)} {TimeWords.Time(Local(instant))}";

    /// <summary>The place of a symbol; -1 for none.</summary>
    public int PlaceOf(string symbol)
    {
        for (var i = 0; i < Symbols.Count; i++)
        {
            if (Symbols[i] == symbol)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What is to be said of a position that is open.</summary>
    public static string WordsOf(Position position) => $"{position.Side} {Words.Price(position.Volume)} {position.Symbol}";

    /// <summary>The session's name; what closes apart from the sessions has one that no session can have.</summary>
    public static string NameOf(SessionOccurrence occurrence) =>
        occurrence.IsTimeStop ? "Time stop" : occurrence.IsFlatten ? "Halt" : occurrence.Session.Name;

    private static IReadOnlyList<ReportSession> SessionsOf(IReadOnlyList<OccurrenceResult> occurrences)
    {
        var keys = occurrences.Select(static occurrence => (occurrence.Strategy, Name: NameOf(occurrence.Occurrence))).Distinct().ToList();

        // The same session of several instances has one colour, and one name where their symbols tell them apart.
        var names = keys.Select(static key => key.Name).Distinct().ToList();
        var shared = occurrences.Select(static occurrence => (occurrence.Strategy, Name: NameOf(occurrence.Occurrence), occurrence.Symbol)).Distinct()
            .GroupBy(static known => (known.Name, known.Symbol)).Where(static group => group.Skip(1).Any()).Select(static group => group.Key.Name).ToHashSet(StringComparer.Ordinal);
        return [.. keys.Select(key => new ReportSession(key.Strategy, key.Name, shared.Contains(key.Name) ? $"{key.Name}, {key.Strategy}" : key.Name, names.IndexOf(key.Name) % Colors))];
    }
}
