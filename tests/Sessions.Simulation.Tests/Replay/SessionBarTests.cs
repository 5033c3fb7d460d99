using System.Globalization;
using Sessions.Brokers;
using Sessions.Calendars;

namespace Sessions.Simulation.Tests.Replay;

/// <summary>Bars that are counted from the session's open, and what its prices have come to, whenever the program came.</summary>
public sealed class SessionBarTests
{
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _hour = TimeSpan.FromHours(1);

    private static readonly Session _mumbai = new(new TimeOnly(9, 15), new TimeOnly(15, 30)) { Name = "Mumbai", TimeZone = "Asia/Kolkata" };
    private static readonly Session _day = new(new TimeOnly(8, 0), new TimeOnly(16, 0)) { Name = "Day" };

    /// <summary>A walk with a volume that differs from bar to bar.</summary>
    private static BarList Minutes { get; } = new([.. Scripted.Minutes(days: 2).Read().Select(static (bar, i) => bar with { Volume = 1 + (i % 7) })]);

    [Fact]
    public void The_first_hour_in_Mumbai_is_from_09_15_to_10_15()
    {
        var handed = new List<Bar>();
        Replay(SessionTable.Create(_mumbai), async session => handed.Add((await session.NextBarAsync(_hour, anchor: BarAnchor.Session))!));

        Assert.Equal("09:15-10:15 10:15-11:15 11:15-12:15 12:15-13:15 13:15-14:15 14:15-15:15", Times(handed.Take(6), "Asia/Kolkata"));
        Assert.Equal(12, handed.Count);
        Assert.All(handed, static bar => Assert.Equal(MadeOf(bar.OpenInstant, bar.CloseInstant), bar));
    }

    [Fact]
    public void In_history_the_last_bar_ends_with_the_window()
    {
        IReadOnlyList<Bar> held = [];
        Replay(SessionTable.Create(_mumbai), async session =>
        {
            await session.NextBarAsync(_hour, anchor: BarAnchor.Session);
            held = await session.GetBarsAsync(_hour, DateTimeOffset.MinValue.AddDays(30), anchor: BarAnchor.Session);
            Assert.True(held[^1].CloseInstant == session.UtcNow);
        });

        Assert.Equal(13, held.Count);
        Assert.Equal("15:15-15:30", Times([held[6]], "Asia/Kolkata"));
        Assert.All(held, static bar => Assert.Equal(MadeOf(bar.OpenInstant, bar.CloseInstant), bar));
    }

    /// <summary>The market opens at 9 and closes at 15, an hour inside the window; the session begins a quarter of an hour later and ends half a minute before.</summary>
    [Fact]
    public void They_are_counted_from_the_markets_open_before_the_lag_and_to_its_close_without_the_lead()
    {
        var handed = new List<Bar>();
        IReadOnlyList<Bar> held = [];
        var table = SessionTable.Create([_day with { StartLag = TimeSpan.FromMinutes(15), OnEnd = SessionAction.CloseAll }], new Made.DailyHours(9, 15));
        Replay(table, async session =>
        {
            handed.Add((await session.NextBarAsync(4 * _hour, anchor: BarAnchor.Session))!);
            held = await session.GetBarsAsync(4 * _hour, Scripted.Monday, anchor: BarAnchor.Session);
        });

        Assert.Equal("09:00-13:00 09:00-13:00", Times(handed, "UTC"));
        Assert.Equal("09:00-13:00 13:00-15:00 09:00-13:00", Times(held, "UTC"));
        Assert.All(held, static bar => Assert.Equal(MadeOf(bar.OpenInstant, bar.CloseInstant), bar));
    }

    [Fact]
    public void The_sessions_range_is_of_all_that_has_closed_since_its_open()
    {
        var ranges = new List<(DateTimeOffset At, SessionRange? All, SessionRange? First)>();
        Replay(SessionTable.Create(_mumbai), async session =>
        {
            ranges.Add((session.UtcNow, await session.GetRangeAsync(), await session.GetRangeAsync(TimeSpan.FromMinutes(30))));
            await session.DelayAsync(TimeSpan.FromMinutes(10));
        });

        var open = ranges[0].At;
        Assert.Null(ranges[0].All);
        foreach (var (at, all, first) in ranges.Skip(1).TakeWhile(range => range.At < open.AddHours(7)))
        {
            AssertIs(open, at, all!);
            if (at < open.AddMinutes(30))
            {
                Assert.Null(first);
            }
            else
            {
                AssertIs(open, open.AddMinutes(30), first!);
            }
        }

        Assert.True(ranges.Count > 60);
    }

    [Fact]
    public void Without_volume_there_is_no_average()
    {
        SessionRange? range = null;
        Replay(
            SessionTable.Create(_day),
            async session =>
            {
                await session.DelayAsync(_hour);
                range ??= await session.GetRangeAsync();
            },
            Scripted.Minutes());

        Assert.NotNull(range);
        Assert.Null(range.Vwap);
    }

    /// <summary>A minute by itself does not tell what was before 09:15:30.</summary>
    [Fact]
    public void A_bar_from_before_the_open_is_not_counted()
    {
        SessionRange? range = null;
        Replay(SessionTable.Create(new Session(new TimeOnly(8, 0, 30), new TimeOnly(16, 0))), async session =>
        {
            await session.DelayAsync(10 * _minute);
            range ??= await session.GetRangeAsync();
        });

        AssertIs(Scripted.Monday.AddHours(8).AddMinutes(1), Scripted.Monday.AddHours(8).AddMinutes(10), range! with { From = Scripted.Monday.AddHours(8).AddMinutes(1) });
    }

    private static void AssertIs(DateTimeOffset from, DateTimeOffset to, SessionRange range)
    {
        var all = MadeOf(from, to).Mid;
        var bars = Minutes.Read().Where(bar => bar.OpenInstant >= from && bar.CloseInstant <= to).ToList();
        Assert.Equal((from, to, all, all.High - all.Low), (range.From, range.To, range.Prices, range.Height));
        Assert.Equal(
            bars.Sum(static bar => (bar.Mid.High + bar.Mid.Low + bar.Mid.Close) / 3 * bar.Volume) / bars.Sum(static bar => bar.Volume), range.Vwap!.Value, 10);
    }

    /// <summary>One bar of all minutes between two instants.</summary>
    private static Bar MadeOf(DateTimeOffset from, DateTimeOffset to)
    {
        Bar[] parts = [.. Minutes.Read().Where(bar => bar.OpenInstant >= from && bar.CloseInstant <= to)];
        BarPrices Prices(Func<Bar, BarPrices> of) => new(of(parts[0]).Open, parts.Max(bar => of(bar).High), parts.Min(bar => of(bar).Low), of(parts[^1]).Close);
        return new Bar("EURUSD", from, to - from, Prices(static bar => bar.Bid), Prices(static bar => bar.Ask), parts.Sum(static bar => bar.Volume));
    }

    private static string Times(IEnumerable<Bar> bars, string zone)
    {
        var clock = TimeZoneInfo.FindSystemTimeZoneById(zone);
        string Of(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, clock).ToString("HH:mm", CultureInfo.InvariantCulture);
        return string.Join(' ', bars.Select(bar => $"{Of(bar.OpenInstant)}-{Of(bar.CloseInstant)}"));
    }

    private static void Replay(SessionTable table, Func<SessionContext, ValueTask> trade, IBarSource? bars = null) => new Simulation
    {
        Broker = Scripted.Account,
        HistoryBars = 20_000,
        Options = new RunOptions { IdleInterval = TimeSpan.FromMilliseconds(1) },
    }
        .AddBars(bars ?? Minutes).AddStrategy(_ => new Scripted(table, (session, _) => trade(session)), "EURUSD").Run();
}
