using System.Globalization;

namespace Sessions.Calendars.Tests.World;

// docs/decisions.md 194
/// <summary>What is recorded of an exchange beside the repository: its week, the days that differ, and how much of it is vouched for.</summary>
internal sealed class RecordedExchange
{
    public const string Folder = "world-exchanges/";
    public const string LastDay = "2016-12-31";
    private const string Unknown = "?";
    private const string Closed = "closed";

    /// <summary>
    /// Days on which the record has ordinary hours and the exchange was shut: Christmas Day on the Baltic exchanges, whose notices
    /// have it, and National Heroes Day in Bermuda, a public holiday since October 2008.
    /// </summary>
    private static readonly Dictionary<string, Func<DateOnly, bool>> _disputed = new(StringComparer.Ordinal)
    {
        ["XTAL"] = static day => day is { Month: 12, Day: 25 },
        ["XRIS"] = static day => day is { Month: 12, Day: 25 },
        ["XLIT"] = static day => day is { Month: 12, Day: 25 },
        ["XBDA"] = static day => day == new DateOnly(2008, 10, 13) || day is { Year: > 2008, Month: 6, DayOfWeek: DayOfWeek.Monday, Day: >= 15 and <= 21 },
    };

    /// <summary>Days on which the record of announced days has the Saudi Exchange shut and on which it traded: its notice says by what.</summary>
    private static readonly HashSet<(string Code, DateOnly Day)> _tradedAfterAll =
    [
        .. new[] { "2022-07-13", "2023-07-02", "2024-04-14", "2024-04-15", "2024-06-23", "2025-06-04" }.Select(static day => ("XSAU", Moments.Day(day))),
    ];

    private static readonly Lazy<ILookup<string, string[]>> _exchanges = new(() => Read("exchanges.csv"));
    private static readonly Lazy<ILookup<string, string[]>> _hours = new(() => Read("hours.csv"));
    private static readonly Lazy<ILookup<string, string[]>> _days = new(() => Read("days.csv"));
    private static readonly Lazy<ILookup<string, string[]>> _announced = new(() => Read("announced.csv"));

    private readonly string[] _row;
    private readonly List<(DateOnly From, DateOnly Through, string Weekdays, string Windows)> _week;
    private readonly Dictionary<DateOnly, string> _special;

    public RecordedExchange(string code)
    {
        _row = _exchanges.Value[code].Single();
        _week =
        [
            .. _hours.Value[code].Select(static row =>
                (Moments.Day(row[1]), row[2].Length > 0 ? Moments.Day(row[2]) : DateOnly.MaxValue, row[3], row[4])),
        ];
        _special = _days.Value[code].ToDictionary(static row => Moments.Day(row[1]), static row => row[2].Length > 0 ? row[2] : Closed);
        Announced =
        [
            .. _announced.Value[code].Select(static row => (Day: Moments.Day(row[1]), Windows: row[2].Length > 0 ? row[2] : Closed))
                .Where(announced => !_tradedAfterAll.Contains((code, announced.Day))),
        ];
    }

    /// <summary>Every exchange of which there are days.</summary>
    public static IEnumerable<string> Codes => _exchanges.Value
        .Where(static exchange => exchange.Single()[7] != "held back")
        .Select(static exchange => exchange.Key)
        .Order(StringComparer.Ordinal);

    /// <summary>The days that are left out of the comparison with the announced ones.</summary>
    public static IReadOnlyCollection<(string Code, DateOnly Day)> TradedAfterAll => _tradedAfterAll;

    public string TimeZone => _row[2];

    /// <summary>The days from 2017 on that no rule gives.</summary>
    public IReadOnlyList<(DateOnly Day, string Windows)> Announced { get; }

    private DateOnly HoursFrom => _row[5].Length > 0 ? Moments.Day(_row[5]) : DateOnly.MaxValue;

    /// <summary>The days that can be compared.</summary>
    public IEnumerable<DateOnly> Days
    {
        get
        {
            for (var day = Moments.Day(_row[3]); day <= Moments.Day(LastDay); day = day.AddDays(1))
            {
                if (_special.GetValueOrDefault(day) != Unknown && !(_disputed.TryGetValue(_row[0], out var isDisputed) && isDisputed(day)))
                {
                    yield return day;
                }
            }
        }
    }

    /// <summary>The windows of a day as recorded.</summary>
    public string HoursOn(DateOnly day) => _special.TryGetValue(day, out var windows)
        ? windows
        : _week.Where(hours => day >= hours.From && day <= hours.Through && IsOn(hours.Weekdays, day.DayOfWeek))
            .Select(static hours => hours.Windows).SingleOrDefault() ?? Closed;

    /// <summary>
    /// Whether a calendar's hours of a day agree with others as far as the record vouches for them: windows, their outer edges, or
    /// trading at all.
    /// </summary>
    public bool Agree(DateOnly day, string recorded, string actual) => (day >= HoursFrom ? _row[4] : "days") switch
    {
        "windows" => recorded == actual,
        "outer" => (recorded[..5], recorded[^5..]) == (actual[..5], actual[^5..]),
        _ => recorded == Closed == (actual == Closed),
    };

    private static bool IsOn(string weekdays, DayOfWeek day) => weekdays == "Mon-Fri"
        ? day is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        : weekdays.Split(' ').Contains(CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedDayName(day));

    private static ILookup<string, string[]> Read(string file) => SharedDataFiles.ReadRows(Folder + file).ToLookup(static row => row[0]);
}
