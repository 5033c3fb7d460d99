namespace Sessions.Calendars;

/// <summary>The days of a notice: which of them are special, and what the windows of a day are.</summary>
internal sealed class NoticeDays(ExchangeNotice notice)
{
    /// <summary>The special days of a year, by date.</summary>
    public ILookup<DateOnly, SpecialDay> SpecialDaysIn(int year) =>
        // A rule may move a day into the year before or after its own.
        Enumerable.Range(year - 1, 3)
            .SelectMany(Kept)
            .Where(kept => kept.Date.Year == year)
            .ToLookup(static kept => kept.Date, static kept => kept.Day);

    /// <summary>The windows of a trading day, in milliseconds since its midnight, in order.</summary>
    public List<Window> WindowsOf(DateOnly date, IEnumerable<SpecialDay> special)
    {
        var days = special.ToList();
        var whole = days.Where(static day => day.IsWholeDay).Select(static day => new Window(day.OpenTime!.Value, day.CloseTime!.Value)).ToList();
        if (whole.Count > 0)
        {
            return Window.Merge(whole);
        }

        if (days.Exists(static day => day.IsClosed))
        {
            return [];
        }

        var windows = Window.Merge(notice.Hours.Where(hours => hours.Hold(date)).Select(static hours => new Window(hours.OpenTime, hours.CloseTime)));
        foreach (var day in days)
        {
            windows = Window.Cut(windows, day.OpenTime, day.CloseTime);
        }

        return windows;
    }

    /// <summary>The days on which the special days of a year are kept.</summary>
    private List<(DateOnly Date, SpecialDay Day)> Kept(int year)
    {
        var all = notice.SpecialDays
            .SelectMany(day => day.Rule.In(year).Select(date => (Date: date, Day: day)))
            .ToLookup(static named => named.Day.Rule.IsSubstituted(named.Date));
        var kept = all[false].ToList();
        var holidays = kept.Where(static k => k.Day.IsClosed).Select(static k => k.Date).ToHashSet();

        // In order, so that a Christmas Saturday takes the Monday and Boxing Day, the Sunday, the Tuesday.
        foreach (var (date, day) in all[true].OrderBy(static named => named.Date))
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
}
