namespace Sessions.Zones;

/// <summary>What people call one zone of the tz data. Several names of a kind are parted by commas.</summary>
/// <param name="Zone">The id to write: one of zone.tab, or UTC.</param>
/// <param name="Links">The ids that the tz data has for the same clock since 2000, and that a machine may lack.</param>
/// <param name="Centres">Financial centres that keep its clock, by names that are no ids.</param>
/// <param name="Abbreviations">What traders abbreviate it to. One that stands at several zones may mean each of them.</param>
internal sealed record ZoneNames(string Zone, string Links = "", string Centres = "", string Abbreviations = "");
