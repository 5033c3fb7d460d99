using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Replay;

/// <summary>Longer bars are made of the file's by one rule, the same for the feed and for looking back, or are refused by name.</summary>
public sealed class LongerBarTests
{
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan _day = TimeSpan.FromDays(1);

    /// <summary>A Sunday in summer at 17:00 in New York.</summary>
    private static readonly DateTimeOffset _sunday = new(2024, 10, 13, 21, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("00:00:00", 1, 5, "00:05:00 00:10:00 00:15:00")]
    [InlineData("00:00:01", 1, 5, "00:05:01 00:10:01 00:15:01")]
    [InlineData("09:17:30", 1, 15, "09:32:30 09:47:30 10:02:30")]
    [InlineData("00:00:00", 60, 240, "04:00:00 08:00:00 12:00:00")]
    [InlineData("00:30:00", 60, 240, "04:30:00 08:30:00 12:30:00")]
    [InlineData("01:00:00", 60, 240, "04:00:00 08:00:00 12:00:00")]
    [InlineData("21:00:00", 240, 1440, "21:00:00 21:00:00 21:00:00")]
    [InlineData("21:00:00", 240, 480, "05:00:00 13:00:00 21:00:00")]
    public void Longer_bars_are_counted_from_where_the_files_bars_are(string first, int minutes, int longer, string closes)
    {
        var open = Scripted.Monday + TimeSpan.Parse(first, CultureInfo.InvariantCulture);
        var bars = Walk(open, minutes * _minute, 100);

        var (handed, held) = Longer(bars, longer * _minute);

        Assert.Equal(closes, string.Join(' ', handed.Take(3).Select(static bar => bar.CloseInstant.ToString("HH:mm:ss", CultureInfo.InvariantCulture))));
        Assert.Equal(handed, held);
        AssertMadeOf(bars, handed);
    }

    [Fact]
    public void A_bar_that_was_looked_back_on_stays_as_it_was()
    {
        // Hourly from half past: at 08:45 the last one of four hours closed at 08:30.
        var seen = new Dictionary<DateTimeOffset, Bar>();
        var changed = 0;
        Replay(Walk(Scripted.Monday.AddMinutes(30), _hour, 72), async (session, feed) =>
        {
            foreach (var bar in await feed.GetBarsAsync("EURUSD", 4 * _hour, session.UtcNow.AddDays(-2), session.UtcNow, session.CancellationToken))
            {
                Assert.True(bar.CloseInstant <= session.UtcNow);
                changed += seen.TryAdd(bar.OpenInstant, bar) || seen[bar.OpenInstant] == bar ? 0 : 1;
            }

            await session.DelayAsync(15 * _minute);
        });

        Assert.Equal(0, changed);
        Assert.True(seen.Count > 10);
    }

    [Fact]
    public void A_trading_day_from_17_00_in_New_York_moves_with_its_clocks()
    {
        // In fours from 21:00 UTC, from November on from 22:00, and from March on from 21:00 again.
        var bars = new BarList(Weeks("2024-10-13 21:00", 3).Concat(Weeks("2024-11-03 22:00", 18)).Concat(Weeks("2025-03-09 21:00", 2)));

        var (handed, held) = Longer(bars, _day);

        Assert.Equal(handed, held);
        Assert.Equal(5 * 23, handed.Count);
        var newYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
        Assert.All(handed, bar => Assert.Equal(17, TimeZoneInfo.ConvertTime(bar.CloseInstant, newYork).Hour));
        Assert.Equal([21, 22], handed.Select(static bar => bar.CloseInstant.Hour).Distinct().Order());
        AssertMadeOf(bars, handed);
    }

    [Fact]
    public void Longer_bars_are_the_same_wherever_a_run_begins()
    {
        var bars = new BarList(Weeks("2024-10-13 21:00", 3));

        var (all, _) = Longer(bars, _day);
        var (later, _) = Longer(bars, _day, from: _sunday.AddDays(9.5));

        Assert.Equal(all.Where(static bar => bar.OpenInstant >= _sunday.AddDays(10)), later.Skip(1));
    }

    [Fact]
    public void Bars_that_lie_across_the_end_of_a_longer_one_are_refused_by_name()
    {
        // An hour is missing, and the fours go on an hour later without a day's gap.
        var bars = new BarList(Walk(_sunday, 4 * _hour, 9).Read().Concat(Walk(_sunday.AddHours(37), 4 * _hour, 9).Read()));
        const string Message =
            "Bars of 1.00:00:00, counted from 2024-10-13 21:00:00Z, cannot be made of the bars of EURUSD, which are 04:00:00 long: the one from 2024-10-15 18:00:00Z to "
            + "2024-10-15 22:00:00Z lies across 2024-10-15 21:00:00Z, where one would end. Add shorter bars, or ask for bars of 04:00:00.";

        var handed = Scripted.StoppedBy<ArgumentException>(() => Replay(bars, async (session, _) => await session.NextBarAsync(_day)));
        var held = Scripted.StoppedBy<ArgumentException>(() => Replay(bars, async (session, _) =>
        {
            await session.NextBarAsync(4 * _hour);
            await session.GetBarsAsync(_day, session.UtcNow.AddDays(-3));
        }));

        Assert.StartsWith(Message, handed.Message, StringComparison.Ordinal);
        Assert.StartsWith(Message, held.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_longer_bar_that_is_under_way_where_bars_are_counted_anew_is_refused_by_name()
    {
        // Weeks from a Wednesday, until the clocks change over a weekend.
        var bars = new BarList(Walk(_sunday.AddDays(3), 4 * _hour, 12).Read().Concat(Weeks("2024-10-20 22:00", 2)));

        var refused = Scripted.StoppedBy<ArgumentException>(() => Replay(bars, async (session, _) => await session.NextBarAsync(7 * _day)));

        Assert.Contains(
            "from 2024-10-20 22:00:00Z on they open at other times, in the middle of the one that would end at 2024-10-23 21:00:00Z",
            refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_longer_bar_of_more_bars_than_are_held_is_refused_and_not_made_of_the_rest()
    {
        var refused = Scripted.StoppedBy<ArgumentOutOfRangeException>(() =>
            Replay(Walk(Scripted.Monday, _minute, 3000), async (session, _) => await session.NextBarAsync(_day), held: 100));

        Assert.Contains("raise Simulation.HistoryBars", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(90)]
    public void What_the_bars_are_too_long_for_is_refused_by_name(int minutes)
    {
        var refused = Scripted.StoppedBy<ArgumentException>(() =>
            Replay(Walk(Scripted.Monday, _hour, 48), async (session, _) => await session.NextBarAsync(minutes * _minute)));

        Assert.StartsWith(
            $"The bars of EURUSD are 01:00:00 long; {minutes * _minute:c} is no whole multiple of that.", refused.Message, StringComparison.Ordinal);
    }

    private static BarList Walk(DateTimeOffset open, TimeSpan length, int count) =>
        Made.Bars(open, length, [.. Enumerable.Range(0, count).Select(static i => 1.1m + (i * 7919 % 101 / 10_000m))]);

    /// <summary>Weeks of bars of four hours, from Sunday evening to Friday evening.</summary>
    private static IEnumerable<Bar> Weeks(string from, int count) => Enumerable.Range(0, count)
        .SelectMany(week => Walk(DateTimeOffset.Parse(from + "Z", CultureInfo.InvariantCulture).AddDays(7 * week), 4 * _hour, 30).Read());

    /// <summary>The longer bars as the feed hands them out, and as they are found at the end by looking back.</summary>
    private static (IReadOnlyList<Bar> Handed, IReadOnlyList<Bar> Held) Longer(IBarSource bars, TimeSpan length, DateTimeOffset? from = null)
    {
        var handed = new List<Bar>();
        IReadOnlyList<Bar> held = [];
        Replay(
            bars,
            async (session, feed) =>
            {
                var bar = await session.NextBarAsync(length);
                Assert.Equal(session.UtcNow, bar!.CloseInstant);
                handed.Add(bar);
                held = await feed.GetBarsAsync("EURUSD", length, DateTimeOffset.MinValue, session.UtcNow, session.CancellationToken);
                Assert.Equal(bar, held[^1]);
            },
            from);
        return (handed, held);
    }

    private static void AssertMadeOf(BarList bars, IReadOnlyList<Bar> longer)
    {
        Assert.NotEmpty(longer);
        foreach (var bar in longer)
        {
            Bar[] parts = [.. bars.Read().Where(part => part.OpenInstant >= bar.OpenInstant && part.CloseInstant <= bar.CloseInstant)];
            Assert.Equal(
                new BarPrices(parts[0].Bid.Open, parts.Max(static part => part.Bid.High), parts.Min(static part => part.Bid.Low), parts[^1].Bid.Close), bar.Bid);
        }
    }

    private static void Replay(IBarSource bars, Func<SessionContext, IBarFeed, ValueTask> trade, DateTimeOffset? from = null, int held = 20_000) => new Simulation
    {
        Broker = Scripted.Account,
        From = from,
        HistoryBars = held,
        Options = new RunOptions { IdleInterval = TimeSpan.FromMilliseconds(1) },
    }
        .AddBars(bars).AddStrategy(feed => new Scripted(SessionTable.Create(Session.AllDay(default)), (session, _) => trade(session, feed))).Run();
}
