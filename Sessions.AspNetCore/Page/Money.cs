using System.Globalization;
using Sessions.Markup;

namespace Sessions.AspNetCore.Page;

/// <summary>Profits as people read them: with their sign, green or red, and a word where they are not known.</summary>
internal static class Money
{
    /// <summary>An amount such as <c>+12.60</c>; small ones, as of accounts in coins, with the digits that they have.</summary>
    public static string Words(decimal amount) => amount.ToString(Math.Abs(amount) >= 1 ? "+#,0.00;\u2212#,0.00;0.00" : "+0.00######;\u22120.00######;0.00", CultureInfo.InvariantCulture);

    public static Html Of(decimal? amount) => amount is { } known
        ? Html.Of($"""<span class="{(known > 0 ? "up" : known < 0 ? "down" : "even")}">{Words(known)}</span>""")
        : Html.Of($"""<span class="soft">not known</span>""");
}
