using System.CommandLine;
using System.Globalization;
using Sessions.Calendars;
using Sessions.Tool.Bots;
using Sessions.Tool.Calendars;
using Sessions.Tool.Output;

namespace Sessions.Tool.Commands;

/// <summary><c>sessions calendar show XTKS --year 2026</c>: the hours of a year, and each day that differs from them.</summary>
internal static class CalendarShowCommand
{
    private static readonly string[] _headings = ["Day", "Hours", "Occasion"];

    public static Command Create(ToolHost host)
    {
        var market = new Argument<string>("calendar") { Description = "The exchange's code such as XTKS, a name in common use, or the calendar's class.", HelpName = "CODE" };
        market.CompletionSources.Add(static context => Exchange.Codes.Where(code => code.StartsWith(context.WordToComplete, StringComparison.OrdinalIgnoreCase)));
        var year = new Option<int?>("--year") { Description = "The year to show. Default: this one.", HelpName = "YEAR" };
        return new Command("show", "Shows the hours of a year, and each day that differs.") { market, year }.Does(host, (arguments, output, _) =>
        {
            var shown = arguments.GetValue(year) ?? host.Clock.GetUtcNow().Year;
            if (shown is < 1971 or > 2099)
            {
                throw new ToolException($"{shown.ToString(CultureInfo.InvariantCulture)} is outside the years 1971 to 2099, for which calendars are asked.");
            }

            Show(BuiltInCalendars.Choose(arguments.GetRequiredValue(market)), shown, output);
            return Task.FromResult(ExitCodes.Done);
        });
    }

    private static void Show(ExchangeCalendar market, int year, ToolOutput output)
    {
        var days = new CalendarYear(market, year);
        var code = market.Notice.Code is { } known ? $"{known}, " : "";
        output.Heading(FormattableString.Invariant($"{market.Notice.Name} ({code}{market.GetType().Name}), {year}, times of {market.TimeZone}"));
        foreach (var hours in days.Hours)
        {
            output.Line($"  {hours}");
        }

        output.Line();
        output.Table(_headings, days.SpecialDays.Select(static day => (string[])[string.Create(CultureInfo.InvariantCulture, $"{day.Date:ddd yyyy-MM-dd}"), day.Hours, day.Occasion]));
        output.Line();
        output.Line(FormattableString.Invariant($"{days.TradingDays} trading days. Known from {market.KnownFrom:yyyy-MM-dd} through {market.KnownThrough:yyyy-MM-dd}."));
        if (year < market.KnownFrom.Year || year > market.KnownThrough.Year)
        {
            output.Line(FormattableString.Invariant($"{year} is outside of that: the days follow from the rules that are known, and some may be wrong."), ToolOutput.Attention);
        }
    }
}
