// The ends of a year, by the calendar that the class names and by the one that its market brings.
foreach (var table in new[] { Named.Sessions, Brought.Sessions })
{
    var days = table
        .Occurrences(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero))
        .GroupBy(static occurrence => occurrence.LocalEnd.TimeOfDay);
    foreach (var end in days)
    {
        Console.WriteLine(FormattableString.Invariant($"{end.Count()} days from {end.First().Date:yyyy-MM-dd} to {end.Last().Date:yyyy-MM-dd} end at {end.Key}"));
    }
}
