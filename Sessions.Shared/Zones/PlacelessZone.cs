namespace Sessions.Zones;

/// <summary>
/// An id of the tz data that names no place: what its clock shows, and what may have been meant by it. Few and fixed, so that
/// asking for any other id costs a comparison and reads no table.
/// </summary>
/// <param name="What">What its clock shows, after the id.</param>
/// <param name="Advice">What to write where something else is meant.</param>
/// <param name="City">The zone that looks like it and is most probably meant, or null.</param>
/// <param name="IsTrap">Whether its clock differs from that of the place it looks like.</param>
internal sealed record PlacelessZone(string What, string Advice, string? City = null, bool IsTrap = false)
{
    private const string OffsetIds = "Etc/GMT";

    public static PlacelessZone? Of(string id) => id switch
    {
        "EST" => new(
            "keeps no summer time: it is UTC-05:00 all year, in summer an hour behind New York",
            "write 'America/New_York', or 'America/Panama' where no summer time is meant", "America/New_York", IsTrap: true),
        "MST" => new(
            "keeps no summer time: it is UTC-07:00 all year, in summer an hour behind Denver",
            "write 'America/Denver', or 'America/Phoenix' where no summer time is meant", "America/Denver", IsTrap: true),
        "HST" => new(
            "keeps no summer time: it is UTC-10:00 all year, in summer an hour behind the Aleutian Islands",
            "write 'Pacific/Honolulu', which keeps none either, or 'America/Adak' for the islands that do", "Pacific/Honolulu", IsTrap: true),
        "CET" or "MET" => new(
            "is the clock of Brussels: UTC+01:00, and UTC+02:00 in summer", "write the city, such as 'Europe/Brussels' or 'Europe/Berlin'", "Europe/Brussels"),
        "EET" => new(
            "is the clock of Athens: UTC+02:00, and UTC+03:00 in summer", "write the city, such as 'Europe/Athens'", "Europe/Athens"),
        "WET" => new(
            "is the clock of Lisbon: UTC+00:00, and UTC+01:00 in summer", "write the city, such as 'Europe/Lisbon'", "Europe/Lisbon"),
        "GMT" or "GMT0" or "GMT+0" or "GMT-0" or "Greenwich" or "Etc/GMT" or "Etc/GMT0" or "Etc/GMT+0" or "Etc/GMT-0" or "Etc/Greenwich" => new(
            "is UTC all year and keeps no summer time", "write 'UTC', or 'Europe/London' where London's clock is meant"),
        _ => id.StartsWith(OffsetIds, StringComparison.Ordinal) && ZoneOffset.OfId(id) is { } offset ? OfOffset(offset) : null,
    };

    private static PlacelessZone OfOffset(ZoneOffset offset) => new(
        "is " + offset + " all year, since the sign of such an id is the reverse of the usual one",
        "write '" + offset.Opposite.Id + "' where " + offset.Opposite + " is meant, or the city where clocks change");
}
