using System.Collections;

namespace Sessions;

// docs/decisions.md 23
/// <summary>
/// A log line of a strategy: the text with the strategy's name before it, and the values with it among them, as
/// <c>Strategy</c>, for loggers that keep or print them by their template.
/// </summary>
internal sealed class LogLine : IReadOnlyList<KeyValuePair<string, object?>>
{
    private const string Name = "Strategy";
    private const string Template = "{OriginalFormat}";

    private readonly string _text;
    private readonly KeyValuePair<string, object?>[] _values;

    private LogLine(string text, KeyValuePair<string, object?>[] values) => (_text, _values) = (text, values);

    public int Count => _values.Length;

    public KeyValuePair<string, object?> this[int index] => _values[index];

    public static LogLine Of<TState>(string strategy, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var values = state as IEnumerable<KeyValuePair<string, object?>> ?? [];
        return new LogLine($"{strategy}: {formatter(state, exception)}", [new(Name, strategy), .. values.Select(Named)]);
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _values.AsEnumerable().GetEnumerator();

    public override string ToString() => _text;

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static KeyValuePair<string, object?> Named(KeyValuePair<string, object?> value) =>
        value.Key == Template ? new(Template, $"{{{Name}}}: {value.Value}") : value;
}
