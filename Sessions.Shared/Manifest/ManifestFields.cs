using System.Globalization;
using System.Text;
using Sessions.Schedule;

namespace Sessions.Manifest;

/// <summary>
/// One line of a manifest: <c>key=value;key=value</c>. A character of a value that would end the field or the line, or that
/// not every metadata writer keeps, stands as <c>\</c> and four hexadecimal digits.
/// </summary>
internal static class ManifestFields
{
    private const int EscapeDigits = 4;

    public static string Write(IEnumerable<(string Key, string Value)> fields)
    {
        var line = new StringBuilder();
        foreach (var (key, value) in fields)
        {
            line.Append(line.Length == 0 ? "" : ";").Append(key).Append('=');
            foreach (var character in value)
            {
                Append(line, character);
            }
        }

        return line.ToString();
    }

    /// <summary>The fields by key.</summary>
    /// <exception cref="FormatException">The line is none of a manifest.</exception>
    public static Dictionary<string, string> Read(string line)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in line.Split(';'))
        {
            var equals = field.IndexOf('=');
            var key = equals < 0 ? field : field.Substring(0, equals);
            if (equals < 0 || fields.ContainsKey(key))
            {
                throw new FormatException("'" + ShownText.Cut(field) + "' is no field of a manifest, or a second one of its key, in '" + ShownText.CutLine(line) + "'.");
            }

            fields.Add(key, Unescape(field.Substring(equals + 1)));
        }

        return fields;
    }

    private static void Append(StringBuilder line, char character)
    {
        // Half a surrogate pair cannot be written as UTF-8: pairs are escaped too, so that none has to be recognised.
        if (character is '\\' or ';' || char.IsControl(character) || char.IsSurrogate(character))
        {
            line.Append('\\').Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
        }
        else
        {
            line.Append(character);
        }
    }

    private static string Unescape(string value)
    {
        if (value.IndexOf('\\') < 0)
        {
            return value;
        }

        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '\\')
            {
                text.Append(value[i]);
                continue;
            }

            text.Append(CharacterAt(value, i + 1));
            i += EscapeDigits;
        }

        return text.ToString();
    }

    private static char CharacterAt(string value, int position)
    {
        var code = 0;
        for (var i = position; i < position + EscapeDigits; i++)
        {
            code = i < value.Length && Uri.IsHexDigit(value[i])
                ? (code * 16) + Uri.FromHex(value[i])
                : throw new FormatException("A '\\' of a manifest is followed by four hexadecimal digits, unlike in '" + ShownText.Cut(value) + "'.");
        }

        return (char)code;
    }
}
