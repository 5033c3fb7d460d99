namespace Sessions.Schedule;

/// <summary>What a session's name may be. It is printed on terminals and pages, written to files, and kept in journals.</summary>
internal static class SessionNames
{
    /// <summary>The longest name, in UTF-16 characters: no journal keeps more.</summary>
    public const int Longest = 256;

    /// <summary>The name under which a journal keeps halts.</summary>
    public const string Reserved = "!halt";

    /// <summary>Why a name cannot be one, as the middle of a sentence; null where it can.</summary>
    public static string? ProblemOf(string name)
    {
        if (name == Reserved)
        {
            return "is the name under which a journal keeps halts";
        }

        return name.Length > Longest ? "is longer than " + Longest + " characters"
            : FirstRefused(name) is { } refused ? "has the character " + ShownText.Escape(name[refused]) + ", which is " + Describe(name, refused)
            : null;
    }

    /// <summary>The place of the first character that no name has and no message shows as it is, or null.</summary>
    public static int? FirstRefused(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                if (IsRefused(text[i]))
                {
                    return i;
                }
            }
            else if (!IsPair(text, i) || (char.ConvertToUtf32(text[i], text[i + 1]) & 0xFFFE) == 0xFFFE)
            {
                return i;
            }
            else
            {
                i++;
            }
        }

        return null;
    }

    private static bool IsRefused(char character) => char.IsControl(character) || IsLineBreak(character) || IsBidirectional(character) || IsNoncharacter(character);

    private static bool IsLineBreak(char character) => character is '\u2028' or '\u2029';

    /// <summary>What turns the direction of a line: the rest of a message would be shown in another order than it has.</summary>
    private static bool IsBidirectional(char character) =>
        character is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool IsNoncharacter(char character) => character is (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF';

    private static bool IsPair(string text, int i) => char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);

    private static string Describe(string text, int i) => text[i] switch
    {
        var character when char.IsControl(character) => "a control character",
        var character when IsLineBreak(character) => "a line break",
        var character when IsBidirectional(character) => "a control of the writing direction",
        var character when char.IsSurrogate(character) && !IsPair(text, i) => "half a character",
        _ => "no character of any writing",
    };
}
