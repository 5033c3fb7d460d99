namespace Sessions.Calendars;

/// <summary>The days of a notice: which of them are special, and what the windows of a day are.</summary>
internal sealed class NoticeDays(ExchangeNotice notice)
{
    /// <summary>Days; a market that trades on none of so many is not looked through further.</summary>
    private const int LongestClosure = 60;

    /// <summary>The special days of a year, by date.</summary>
    public ILookup<DateOnly, SpecialDay> SpecialDaysIn(int year)
    {
        // A rule may move a day into the year before or after its own.
        var kept = Enumerable.Range(year - 1, 3).SelectMany(Kept).ToList();
        MoveToTradingDays(kept);
        return kept.Where(kept => kept.Date.Year == year).ToLookup(static kept => kept.Date, static kept => kept.Day);
    }

    /// <summary>The windows of a trading day, in milliseconds since its midnight, in order.</summary>
    /// <param name="date">The day.</param>
    /// <param name="week">The hours of the week; those that do not hold on the day may be among them.</param>
    /// <param name="special">What is special about the day.</param>
    public static List<Window> WindowsOf(DateOnly date, List<TradingHours> week, IEnumerable<SpecialDay> special)
    {
        var days = special.ToList();
        if (days.Count == 0)
        {
            return OrdinaryWindows(date, week);
        }

        var whole = days.Where(static day => day.IsWholeDay).Select(static day => new Window(day.OpenTime!.Value, day.CloseTime!.Value)).ToList();
        if (whole.Count > 0)
        {
            return Window.Merge(whole);
        }

        if (days.Exists(static day => day.IsClosed))
        {
            return [];
        }

        var windows = OrdinaryWindows(date, week);
        foreach (var day in days)
        {
            windows = Window.Cut(windows, day.OpenTime, day.CloseTime);
        }

        return windows;
    }

    /// <summary>The windows that a weekday has where nothing is special.</summary>
    public static List<Window> OrdinaryWindows(DateOnly date, IEnumerable<TradingHours> week)
    {
        var windows = new List<Window>();
        foreach (var hours in week)
        {
            if (hours.Hold(date))
            {
                windows.Add(hours.Window);
            }
        }

        return windows.Count > 1 ? Window.Merge(windows) : windows;
    }

    /// <summary>The days on which the special days of a year are kept.</summary>
    private List<(DateOnly Date, SpecialDay Day)> Kept(int year)
    {
        var all = notice.SpecialDays
            .SelectMany(day => day.Rule.In(year).Select(date => (Date: date, Day: day)))
            .ToList();
        var taken = all.Where(static named => named.Day.IsClosed && !named.Day.Rule.Yields).Select(static named => named.Date).ToHashSet();
        var substituted = all.ToLookup(named =>
            named.Day.Rule.Substituted.Contain(named.Date.DayOfWeek) || (named.Day.Rule.Yields && taken.Contains(named.Date)));
        var kept = substituted[false].ToList();
        var holidays = kept.Where(static k => k.Day.IsClosed).Select(static k => k.Date).ToHashSet();

        // In order, so that a Christmas Saturday takes the Monday and Boxing Day, the Sunday, the Tuesday.
        foreach (var (date, day) in substituted[true].OrderBy(static named => named.Date))
        {
            var free = date.AddDays(1);
            while (free.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || holidays.Contains(free))
            {
                free = free.AddDays(1);
            }

            _ = holidays.Add(free);
            kept.Add((free, day));
        }

        return kept;
    }

    /// <summary>Takes the days that are said by their place among the trading days to it, closed ones first.</summary>
    private void MoveToTradingDays(List<(DateOnly Date, SpecialDay Day)> kept)
    {
        var closed = kept.Where(static k => k.Day.IsClosed && k.Day.Rule.ToTradingDay == 0).Select(static k => k.Date).ToHashSet();
        foreach (var i in Enumerable.Range(0, kept.Count).Where(i => kept[i].Day.Rule.ToTradingDay != 0).OrderBy(i => !kept[i].Day.IsClosed).ToList())
        {
            var (date, day) = kept[i];
            for (var tries = 0; tries == 0 || (tries < LongestClosure && (closed.Contains(date) || !notice.Hours.Any(hours => hours.Hold(date)))); tries++)
            {
                date = date.AddDays(day.Rule.ToTradingDay);
            }

            if (day.IsClosed)
            {
                _ = closed.Add(date);
            }

            kept[i] = (date, day);
        }
    }
}
