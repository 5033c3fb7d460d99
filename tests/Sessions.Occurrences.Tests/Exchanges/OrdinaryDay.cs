using System.Globalization;
using Sylvan.Data.Csv;

namespace Sessions.Occurrences.Tests.Exchanges;

/// <summary>A row of a file of ordinary days: when an exchange was open, and the rule that was in force.</summary>
internal sealed record OrdinaryDay(DateTimeOffset Open, DateTimeOffset Close, TimeOnly LocalOpen, TimeOnly LocalClose, string TimeZone)
{
    public static IEnumerable<OrdinaryDay> Read(string path)
    {
        using var csv = CsvDataReader.Create(path);
        while (csv.Read())
        {
            yield return new OrdinaryDay(
                DateTimeOffset.Parse(csv.GetString(0), CultureInfo.InvariantCulture),
                DateTimeOffset.Parse(csv.GetString(1), CultureInfo.InvariantCulture),
                TimeOnly.Parse(csv.GetString(2), CultureInfo.InvariantCulture),
                TimeOnly.Parse(csv.GetString(3), CultureInfo.InvariantCulture),
                csv.GetString(4));
        }
    }
}
