using Sylvan.Data.Csv;

namespace Sessions.Blackouts.Reading;

/// <summary>Reads events from CSV whose first row names the columns.</summary>
internal static class CsvEvents
{
    private static readonly string[] _names = ["event", "title", "name", "summary"];
    private static readonly string[] _currencies = ["currency", "country", "ccy"];
    private static readonly string[] _starts = ["start", "datetime", "date_time", "timestamp", "utc"];
    private static readonly string[] _ends = ["end"];
    private static readonly string[] _dates = ["date"];
    private static readonly string[] _times = ["time"];

    /// <exception cref="EventFileException">The header names no time, or a row cannot be told apart.</exception>
    public static void Read(string text, EventRules rules, FoundEvents found)
    {
        var header = text.AsSpan().TrimStart().ToString().Split('\n', 2)[0];
        var separator = ",;\t|".FirstOrDefault(header.Contains, ',');
        try
        {
            using var csv = CsvDataReader.Create(
                new StringReader(text), new CsvDataReaderOptions { HasHeaders = false, Delimiter = separator, BufferSize = 64 * 1024 });
            if (!csv.Read())
            {
                return;
            }

            var columns = Row(csv);
            var (name, currency) = (Place(columns, _names), Place(columns, _currencies));
            var (start, end, date, time) = (Place(columns, _starts), Place(columns, _ends), Place(columns, _dates), Place(columns, _times));
            if (name < 0 || (start < 0 && date < 0))
            {
                found.Refuse(
                    "line 1", header.TrimEnd('\r'),
                    "names no columns of events; there must be one of event, title, name, summary and one of start, datetime, timestamp, utc, or date and time");
                return;
            }

            for (var line = 2; csv.Read(); line++)
            {
                var row = Row(csv);
                if (row.All(static field => field.Length == 0))
                {
                    continue;
                }

                found.See();
                if (rules.Takes(currency < 0 ? null : Field(row, currency), row))
                {
                    var stamp = start >= 0 ? (Field(row, start), "") : (Field(row, date), Field(row, time));
                    var isUtc = start >= 0 && columns[start] == "utc";
                    var called = NameOf(Field(row, name), Field(row, currency));
                    Take(FormattableString.Invariant($"row {line}"), called, stamp, Field(row, end), isUtc, rules, found);
                }
            }
        }
        catch (CsvFormatException exception)
        {
            found.Refuse(
                FormattableString.Invariant($"row {exception.RowNumber}"), header.TrimEnd('\r'), "begins a file that is not valid CSV there; is a quote left open?");
        }
    }

    private static void Take(
        string where, string name, (string Date, string Time) stamp, string end, bool isUtc, EventRules rules, FoundEvents found)
    {
        if (Read(stamp, isUtc, rules, out var problem) is not { } start)
        {
            if (problem is null)
            {
                found.LeaveOut(name);
            }
            else
            {
                found.Refuse(where, $"{stamp.Date} {stamp.Time}".TrimEnd(), problem);
            }

            return;
        }

        var over = end.Length == 0 ? start : Read((end, ""), isUtc, rules, out problem);
        if (over is null || problem is not null)
        {
            found.Refuse(where, end, problem ?? "says no time of day");
        }
        else
        {
            found.Add(new FoundEvent(start, over > start ? over.Value : start, name));
        }
    }

    private static DateTimeOffset? Read((string Date, string Time) stamp, bool isUtc, EventRules rules, out string? problem)
    {
        var read = rules.Read(stamp.Date, stamp.Time, out problem);
        return isUtc && problem == EventRules.Zoneless ? rules.Read(stamp.Date + "Z", stamp.Time, out problem) : read;
    }

    private static string NameOf(string name, string currency) =>
        currency.Length == 0 || name.Contains(currency, StringComparison.OrdinalIgnoreCase) ? name : $"{currency} {name}";

    private static string[] Row(CsvDataReader csv)
    {
        var row = new string[csv.RowFieldCount];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = csv.GetFieldSpan(i).Trim().ToString();
        }

        return row;
    }

    private static int Place(string[] columns, string[] names)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = columns[i].ToLowerInvariant();
        }

        return Array.FindIndex(columns, column => names.Contains(column, StringComparer.Ordinal));
    }

    private static string Field(string[] row, int place) => place >= 0 && place < row.Length ? row[place] : "";
}
