using System.Globalization;
using System.Text;

namespace Sessions.Json;

/// <summary>Reads a text in double quotes.</summary>
internal static class JsonText
{
    private const int HexDigits = 4;

    /// <summary>The text without its quotes and escapes; null where it is none.</summary>
    /// <param name="text">The text around it.</param>
    /// <param name="start">Where its first quote stands.</param>
    /// <param name="length">How long it is with its quotes, or how far it could be read.</param>
    /// <param name="fault">What is wrong at that place, or null.</param>
    public static string? Read(string text, int start, out int length, out string? fault)
    {
        var value = new StringBuilder();
        fault = null;
        var next = start + 1;
        while (next < text.Length && text[next] != '"' && fault is null)
        {
            var from = next;
            if (text[next] < ' ')
            {
                fault = "a line break, a tab or another control character in a text is written with a backslash";
            }
            else if (text[next++] != '\\')
            {
                value.Append(text[from]);
            }
            else if (!TryUnescape(text, ref next, out var character))
            {
                fault = "a backslash is followed by one of \"\\/bfnrt, or by u and four hexadecimal digits";
            }
            else
            {
                value.Append(character);
            }

            next = fault is null ? next : from;
        }

        fault ??= next >= text.Length ? "this text has no closing quote" : null;
        length = fault is null ? next + 1 - start : Math.Min(next, text.Length) - start;
        var read = value.ToString();
        if (fault is null && HasHalfCharacter(read))
        {
            (fault, length) = ("this text has half of a character", 0);
        }

        return fault is null ? read : null;
    }

    private static bool TryUnescape(string text, ref int next, out char character)
    {
        var letter = next < text.Length ? text[next++] : '\0';
        character = letter switch
        {
            '"' or '\\' or '/' => letter,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => '\0',
        };
        if (letter != 'u')
        {
            return character != '\0';
        }

        var digits = next + HexDigits <= text.Length ? text.Substring(next, HexDigits) : "";
        next += digits.Length;
        var isCode = ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code);
        character = (char)code;
        return isCode;
    }

    private static bool HasHalfCharacter(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(value[i]))
            {
                return true;
            }
        }

        return false;
    }
}
