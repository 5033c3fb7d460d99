using System.Globalization;
using System.Text;

namespace Sessions.Calendars.Tests.World;

/// <summary>The page docs/exchanges.md, made of the notices.</summary>
internal static class ExchangesPage
{
    private const string Today = "2026-07-08";

    public static string Write()
    {
        using var head = new StreamReader(typeof(ExchangesPage).Assembly.GetManifestResourceStream("exchanges-head.md")!);
        var page = new StringBuilder(head.ReadToEnd());
        page.AppendLine("| code | exchange | class | zone | hours | auction | known | also |");
        page.AppendLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var code in Exchange.Codes)
        {
            var exchange = Exchange.Of(code);
            var hours = exchange.Notice.Hours.Where(static hours => hours.Hold(Moments.Day(Today))).OrderBy(static hours => hours.OpenTime).ToList();
            var windows = string.Join(", ", hours.Select(static hours => $"{hours.Open} to {hours.Close}"));
            var auction = hours.Select(static hours => hours.ClosingAuction).OfType<string>().FirstOrDefault();
            var known = $"{exchange.KnownFrom.Year} to {exchange.KnownThrough.Year}";
            page.Append(CultureInfo.InvariantCulture, $"| `{code}` | {exchange.Notice.Name} | `{exchange.GetType().Name}` | {exchange.TimeZone} ");
            page.AppendLine(CultureInfo.InvariantCulture, $"| {windows} | {auction} | {known} | {Aliases(exchange)} |");
        }

        return page.Replace("\r\n", "\n").ToString();
    }

    private static string Aliases(ExchangeCalendar exchange) => string.Join(
        ", ", ExchangeAliases.All.Where(alias => Exchange.Of(alias) == exchange).Select(static alias => $"`{alias}`"));
}
