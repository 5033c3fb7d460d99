using System.Globalization;

namespace Sessions.Schedule;

// docs/decisions.md 10
/// <summary>What a session's name may be. It is printed on terminals and pages, written to files, and kept in journals.</summary>
internal static class SessionNames
{
    /// <summary>The longest name, in UTF-16 characters: no journal keeps more.</summary>
    public const int Longest = 256;

    /// <summary>The name under which a journal keeps halts.</summary>
    public const string Reserved = "!halt";

    /// <summary>The name under which a journal keeps time stops.</summary>
    public const string TimeStop = "!hold";

    /// <summary>Why a name cannot be one, as the middle of a sentence; null where it can.</summary>
    public static string? ProblemOf(string name)
    {
        if (IsReserved(name))
        {
            return "is the name under which a journal keeps " + (name == Reserved ? "halts" : "time stops");
        }

        if (name.Length > Longest)
        {
            return "is longer than " + Longest.ToString(CultureInfo.InvariantCulture) + " characters";
        }

        var refused = PrintableText.FirstUnprintable(name);
        return refused == name.Length ? null : "has the character " + ShownText.Escape(name[refused]) + ", which is " + Describe(name[refused]);
    }

    /// <summary>Whether it stands for what has no session.</summary>
    public static bool IsReserved(string name) => name is Reserved or TimeStop;

    private static string Describe(char character) =>
        char.IsControl(character) ? "a control character"
        : character is '\u2028' or '\u2029' ? "a line break"
        : char.IsSurrogate(character) ? "half a character, or of one that is not shown"
        : "not shown as it is";
}
