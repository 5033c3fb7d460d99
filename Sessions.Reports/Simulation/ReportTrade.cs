using Sessions.Simulation;

namespace Sessions.Reports;

/// <summary>A trade, and where it belongs.</summary>
/// <param name="Trade">The trade.</param>
/// <param name="Occurrence">The place of the occurrence that opened it, in <see cref="ReportModel.Occurrences"/>; -1 for none.</param>
/// <param name="Session">The place of its session in <see cref="ReportModel.Sessions"/>; -1 for none.</param>
internal readonly record struct ReportTrade(Trade Trade, int Occurrence, int Session);
