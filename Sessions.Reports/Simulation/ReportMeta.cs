using System.Text.Json.Serialization;

namespace Sessions.Reports;

/// <summary>What the page's script is told of its data. Names are short, as they are read by it alone.</summary>
/// <param name="T0">Seconds from 1970 to the origin of all times.</param>
/// <param name="Zone">Offsets of the zone.</param>
/// <param name="ZoneName">Its id.</param>
/// <param name="Ccy">The currency of money.</param>
/// <param name="Eq">How many points of equity there are.</param>
/// <param name="Tr">How many trades.</param>
/// <param name="Occ">How many occurrences.</param>
/// <param name="Pd">The digits of trades' prices.</param>
/// <param name="Vd">The digits of volumes.</param>
/// <param name="Syms">The symbols.</param>
/// <param name="Sess">The sessions.</param>
/// <param name="Cols">Their colours.</param>
/// <param name="Why">What closes a trade.</param>
/// <param name="Bars">The series of prices.</param>
internal sealed record ReportMeta(
    long T0, IReadOnlyList<long> Zone, string ZoneName, string Ccy, int Eq, int Tr, int Occ, int Pd, int Vd, IReadOnlyList<string> Syms, IReadOnlyList<string> Sess, IReadOnlyList<int> Cols,
    IReadOnlyList<string> Why, IReadOnlyList<ReportMetaSeries> Bars);

/// <summary>One of the series of prices.</summary>
/// <param name="Sym">The place of its symbol.</param>
/// <param name="N">How many bars it has.</param>
/// <param name="Sec">How long each is, in seconds.</param>
/// <param name="D">The digits of its prices.</param>
internal sealed record ReportMetaSeries(int Sym, int N, long Sec, int D);

/// <summary>Writes it; its encoder leaves no <c>&lt;</c>, <c>&gt;</c> or <c>&amp;</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReportMeta))]
internal sealed partial class ReportMetaContext : JsonSerializerContext;
