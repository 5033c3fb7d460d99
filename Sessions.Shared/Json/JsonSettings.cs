namespace Sessions.Json;

// docs/decisions.md 209
/// <summary>The settings of a JSON file, as <c>AddJsonFile</c> of the platform reads them, and where each of them stands.</summary>
internal sealed class JsonSettings
{
    private const string NotAnObject = "a configuration is an object: write it in braces";

    /// <summary>As deep as the platform reads.</summary>
    private const int MostLevels = 64;

    private readonly Dictionary<string, JsonSetting> _settings = new(StringComparer.OrdinalIgnoreCase);
    private readonly JsonTokens _tokens;
    private readonly List<JsonKey> _keys = [];
    private string _path = "";
    private int _level;

    private JsonSettings(string text) => _tokens = new JsonTokens(text);

    /// <summary>The settings by path, in any case; null where the file is refused.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="fault">Why it is refused, or null.</param>
    public static IReadOnlyDictionary<string, JsonSetting>? Read(string text, out JsonFault? fault)
    {
        var read = new JsonSettings(text);
        try
        {
            read.ReadFile();
            fault = null;
            return read._settings;
        }
        catch (JsonException exception)
        {
            fault = exception.Fault;
            return null;
        }
    }

    private void ReadFile()
    {
        if (_tokens.Peek() != '{')
        {
            // What is no JSON at all is told first.
            if (_tokens.Peek() is not '[')
            {
                _ = _tokens.ReadScalar(out _);
            }

            throw _tokens.Fault(NotAnObject);
        }

        ReadObject();
        if (_tokens.Peek() != JsonTokens.End)
        {
            throw _tokens.Fault("nothing may follow the last brace");
        }
    }

    private void ReadValue()
    {
        switch (_tokens.Peek())
        {
            case '{':
                ReadObject();
                break;
            case '[':
                ReadArray();
                break;
            default:
                var value = _tokens.ReadScalar(out var span);
                if (_settings.ContainsKey(_path))
                {
                    throw _tokens.Fault("this key stands in the file before, in the same or another case", _keys[_keys.Count - 1].Span.Start);
                }

                Set(value, span);
                break;
        }
    }

    private void ReadObject()
    {
        var start = Open();
        var isEmpty = true;
        while (_tokens.Peek() != '}')
        {
            var name = _tokens.ReadName(out var span);
            Below(name, span);
            isEmpty = false;
            if (!_tokens.TakeIf(','))
            {
                break;
            }
        }

        _tokens.Take('}', "',' or '}' is missing");
        Close(isEmpty, start, null);
    }

    private void ReadArray()
    {
        var start = Open();
        var count = 0;
        while (_tokens.Peek() != ']')
        {
            Below(count.ToString(System.Globalization.CultureInfo.InvariantCulture), new JsonSpan(_tokens.Position, 1));
            count++;
            if (!_tokens.TakeIf(','))
            {
                break;
            }
        }

        _tokens.Take(']', "',' or ']' is missing");
        Close(count == 0, start, "");
    }

    private int Open()
    {
        if (++_level > MostLevels)
        {
            throw _tokens.Fault("a configuration is at most 64 levels deep");
        }

        var start = _tokens.Position;
        _tokens.Skip();
        return start;
    }

    /// <summary>An object or an array with nothing in it is a setting by itself, and takes the place of one before it.</summary>
    private void Close(bool isEmpty, int start, string? value)
    {
        _level--;
        if (isEmpty && _keys.Count > 0)
        {
            Set(value, new JsonSpan(start, _tokens.LastEnd - start));
        }
    }

    private void Below(string name, JsonSpan span)
    {
        var parent = _path;
        _path = _keys.Count == 0 ? name : parent + ":" + name;
        _keys.Add(new JsonKey(_path.Length, span));
        ReadValue();
        _keys.RemoveAt(_keys.Count - 1);
        _path = parent;
    }

    private void Set(string? value, JsonSpan span) => _settings[_path] = new JsonSetting(_path, value, span, [.. _keys]);
}
