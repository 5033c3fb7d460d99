using System.Globalization;
using System.Text;

namespace Sessions.Calendars.Tests.World;

/// <summary>The page docs/exchanges.md, made of the notices.</summary>
internal static class ExchangesPage
{
    private const string Today = "2026-07-08";

    public static string Write()
    {
        var page = new StringBuilder("""
            # Exchanges

            Calendars of the world's exchanges, each a class and a code. New York, London and the currency week are in the package `Sessions`, all others in `Sessions.Calendars`:

            ```csharp
            using Sessions.Calendars;

            [SessionCalendar(typeof(TokyoStockExchange))]
            [Session(Market.Tokyo, OnEnd = CloseAll)]
            public sealed partial class Tokyo : IStrategy
            {
                public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => session.DelayAsync(TimeSpan.FromMinutes(1));
            }
            ```

            Name the class where the exchange is known: a trimmed program has that one alone. `Exchange.Of` finds a calendar by its code while the program runs, brings all of them, and says the nearest code where there is none; `ToSession()` is a session over the exchange's hours:

            ```csharp
            var tokyo = SessionTable.Create(Exchange.Of("XTKS").ToSession() with { OnEnd = SessionAction.CloseAll });
            Console.WriteLine(tokyo.Contains(new DateTimeOffset(2026, 7, 20, 1, 0, 0, TimeSpan.Zero)) ? "open" : "Marine Day");
            ```

            A day that an exchange announces after this release is a line of a [holiday file](calendars.md#holidays-from-a-file) over its calendar:

            ```csharp
            /// <summary>Tokyo, with the days of a file.</summary>
            public sealed class TokyoDays() : DelegatingCalendar(HolidayFile.Read("tokyo.csv").On(TokyoStockExchange.Instance));
            ```

            - **Hours** are those of an ordinary day in July 2026, by the clock of the zone, a Wednesday where weekdays differ; `17:00-1` is the evening before. The calendars have earlier hours with the dates from which they held.
            - **Auction** is the time at which continuous trading stops for a closing auction inside the hours. Sessions end then: a market order would wait for the auction. Where nothing is said the auction, if any, follows the hours.
            - **Known** are the years for which days and hours are exact or follow from rules; outside of them a calendar goes by the rules that it knows, and warns. Many exchanges' days are exact for longer than their hours, as their summaries say. Where holidays are announced from year to year, the last announced year is the end.


            """);
        page.AppendLine("| code | exchange | class | zone | hours | auction | known | also |");
        page.AppendLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var code in Exchange.Codes)
        {
            var exchange = Exchange.Of(code);
            var hours = exchange.Notice.Hours.Where(static hours => hours.Hold(Moments.Day(Today))).OrderBy(static hours => hours.OpenTime).ToList();
            var windows = string.Join(", ", hours.Select(static hours => $"{hours.Open} to {hours.Close}"));
            var auction = hours.Select(static hours => hours.ClosingAuction).OfType<string>().FirstOrDefault();
            page.AppendLine(CultureInfo.InvariantCulture, $"| `{code}` | {exchange.Notice.Name} | `{exchange.GetType().Name}` | {exchange.TimeZone} | {windows} | {auction} | {exchange.KnownFrom.Year} to {exchange.KnownThrough.Year} | {Aliases(exchange)} |");
        }

        return page.Replace("\r\n", "\n").ToString();
    }

    private static string Aliases(ExchangeCalendar exchange) => string.Join(", ", ExchangeAliases.All.Where(alias => Exchange.Of(alias) == exchange).Select(static alias => $"`{alias}`"));
}
