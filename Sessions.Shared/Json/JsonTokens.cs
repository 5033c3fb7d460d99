using System.Text.RegularExpressions;

namespace Sessions.Json;

/// <summary>The tokens of a JSON text, comments among them passed over.</summary>
internal sealed class JsonTokens(string text)
{
    /// <summary>What <see cref="Peek"/> gives at the end; no token begins with it.</summary>
    public const char End = '\0';

    private static readonly Regex _number = new("\\G-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?", RegexOptions.CultureInvariant);

    /// <summary>Where the next token is read.</summary>
    public int Position { get; private set; }

    /// <summary>The end of the token that was read last.</summary>
    public int LastEnd { get; private set; }

    /// <summary>The first character of the next token.</summary>
    public char Peek()
    {
        SkipTrivia();
        if (Position == text.Length)
        {
            return End;
        }

        return text[Position] == End ? throw Fault("this character cannot stand here") : text[Position];
    }

    /// <summary>Passes over the character that was looked at.</summary>
    public void Skip() => LastEnd = ++Position;

    public bool TakeIf(char token)
    {
        if (Peek() != token)
        {
            return false;
        }

        Skip();
        return true;
    }

    public void Take(char token, string otherwise)
    {
        if (!TakeIf(token))
        {
            throw Fault(otherwise);
        }
    }

    /// <summary>A key, with the colon after it: between them the platform takes no comment.</summary>
    public string ReadName(out JsonSpan span)
    {
        if (Peek() != '"')
        {
            throw Fault("a key in double quotes is missing");
        }

        var name = ReadText(out span);
        SkipBlanks();
        if (Position == text.Length || text[Position] != ':')
        {
            throw Fault("':' is missing after a key");
        }

        Skip();
        return name;
    }

    /// <summary>A text, number, truth or null, as the configuration system writes it.</summary>
    public string? ReadScalar(out JsonSpan span)
    {
        if (Peek() == '"')
        {
            return ReadText(out span);
        }

        foreach (var word in new[] { "true", "false", "null" })
        {
            if (string.CompareOrdinal(text, Position, word, 0, word.Length) == 0)
            {
                span = Pass(word.Length);
                return word == "null" ? null : char.ToUpperInvariant(word[0]) + word.Substring(1);
            }
        }

        var number = _number.Match(text, Position);
        if (!number.Success)
        {
            throw Fault("a value is missing: a text in double quotes, a number, true, false, null, an object or an array");
        }

        span = Pass(number.Length);
        return number.Value;
    }

    public JsonException Fault(string message, int? offset = null) => new(new JsonFault(offset ?? Position, message));

    private string ReadText(out JsonSpan span)
    {
        var value = JsonText.Read(text, Position, out var length, out var fault);
        if (value is null)
        {
            throw Fault(fault!, Position + length);
        }

        span = Pass(length);
        return value;
    }

    private JsonSpan Pass(int length)
    {
        var span = new JsonSpan(Position, length);
        LastEnd = Position = span.End;

        // A word or a number that goes on is none: true1, 007.
        return Position < text.Length && IsOfWord(text[Position]) ? throw Fault("a ',' is missing") : span;
    }

    private static bool IsOfWord(char character) => char.IsLetterOrDigit(character) || character is '_' or '.' or '+' or '-' or '"' or '\'';

    private void SkipTrivia()
    {
        for (SkipBlanks(); Position < text.Length && text[Position] == '/'; SkipBlanks())
        {
            SkipComment();
        }
    }

    private void SkipBlanks()
    {
        while (Position < text.Length && text[Position] is ' ' or '\t' or '\r' or '\n')
        {
            Position++;
        }
    }

    private void SkipComment()
    {
        var second = Position + 1 < text.Length ? text[Position + 1] : End;
        if (second == '*')
        {
            var end = text.IndexOf("*/", Position + 2, StringComparison.Ordinal);
            Position = end < 0 ? throw Fault("this comment does not end") : end + 2;
        }
        else if (second == '/')
        {
            var end = text.IndexOfAny(['\r', '\n', '\u2028', '\u2029'], Position);
            if (end >= 0 && text[end] is '\u2028' or '\u2029')
            {
                throw Fault("this character cannot stand in a comment of one line", end);
            }

            Position = end < 0 ? text.Length : end;
        }
        else
        {
            throw Fault("a comment begins with // or /*");
        }
    }
}
