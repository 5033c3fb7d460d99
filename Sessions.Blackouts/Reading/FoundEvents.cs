using Sessions.Schedule;

namespace Sessions.Blackouts.Reading;

/// <summary>What is found in a file: the events that are taken, what is wrong, and what was left out.</summary>
internal sealed class FoundEvents(string file)
{
    /// <summary>So many show what is wrong with all: a zone that is stated nowhere, another order of dates.</summary>
    private const int MostProblems = 3;

    private readonly List<FoundEvent> _events = [];
    private readonly List<string> _problems = [];
    private string? _firstLeftOut;
    private int _refused;
    private int _leftOut;
    private int _seen;

    public IReadOnlyList<FoundEvent> Events => _events;

    public void Add(FoundEvent found)
    {
        if (_events.Count == EventFile.MostEvents)
        {
            throw new EventFileException(FormattableString.Invariant($"{file} has more than {EventFile.MostEvents} events that are taken; no calendar of events has"));
        }

        _events.Add(found);
    }

    /// <summary>An event was seen, taken or not.</summary>
    public void See() => _seen++;

    /// <summary>Something cannot be meant.</summary>
    public void Refuse(string where, string value, string problem)
    {
        if (_refused++ < MostProblems)
        {
            _problems.Add($"{where}: '{ShownText.Cut(PrintableText.Of(value))}' {problem}");
        }
    }

    /// <summary>An event says no time of day.</summary>
    public void LeaveOut(string what)
    {
        _leftOut++;
        _firstLeftOut ??= ShownText.Cut(PrintableText.Of(what));
    }

    /// <summary>Throws where the file cannot be used; else says what is to be told of it.</summary>
    public string? Finish()
    {
        if (_problems.Count > 0)
        {
            var more = _refused > MostProblems ? FormattableString.Invariant($"; and {_refused - MostProblems} more") : "";
            throw new EventFileException($"{file}, {string.Join("; ", _problems)}{more}");
        }

        var none = _events.Count == 0 && _seen > 0 ? FormattableString.Invariant($"of the {_seen} events of {file} none is taken") : null;
        var left = _leftOut > 0
            ? FormattableString.Invariant($"{file} has {_leftOut} events without a time of day, which are left out: '{_firstLeftOut}' first")
            : null;
        return none is null || left is null ? none ?? left : $"{none}; {left}";
    }
}
