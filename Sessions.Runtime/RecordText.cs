using System.Globalization;
using System.Text;

namespace Sessions;

// docs/decisions.md 168
/// <summary>
/// A record's members as text, for logs and debuggers. A record writes its own by the culture of the thread, by which one instant
/// is another date in Riyadh than in Bangkok.
/// </summary>
internal static class RecordText
{
    private static readonly CultureInfo _culture = Culture();

    /// <summary>The text that the compiler gives a record, with dates as 2026-03-05 and numbers with a point.</summary>
    /// <param name="name">The record's name.</param>
    /// <param name="printMembers">The record's own <c>PrintMembers</c>.</param>
    public static string Of(string name, Func<StringBuilder, bool> printMembers)
    {
        var text = new StringBuilder(name).Append(" { ");
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = _culture;
        try
        {
            if (printMembers(text))
            {
                text.Append(' ');
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        return text.Append('}').ToString();
    }

    private static CultureInfo Culture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.ShortDatePattern = "yyyy-MM-dd";
        culture.DateTimeFormat.LongTimePattern = "HH:mm:ss.FFFFFFF";
        culture.DateTimeFormat.ShortTimePattern = "HH:mm:ss.FFFFFFF";
        return CultureInfo.ReadOnly(culture);
    }
}
