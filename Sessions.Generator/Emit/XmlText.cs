using System.Text;

namespace Sessions.Generator.Emit;

/// <summary>Text inside a doc comment: no markup, no line break that would end the comment, no character that XML forbids.</summary>
internal static class XmlText
{
    private const char Replacement = '\uFFFD';

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            switch (character)
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '\t' or '\r' or '\n' or '\u0085' or '\u2028' or '\u2029': escaped.Append(' '); break;
                case < ' ' or '\uFFFE' or '\uFFFF': escaped.Append(Replacement); break;
                default:
                    if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    {
                        escaped.Append(character).Append(text[++i]);
                    }
                    else
                    {
                        escaped.Append(char.IsSurrogate(character) ? Replacement : character);
                    }

                    break;
            }
        }

        return escaped.ToString();
    }
}
