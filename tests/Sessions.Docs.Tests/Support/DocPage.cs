namespace Sessions.Docs.Tests.Support;

/// <summary>A page of the documentation, taken apart: its blocks of C#, its tables, its prose.</summary>
internal sealed class DocPage
{
    private readonly List<DocBlock> _blocks = [];
    private readonly List<DocTable> _tables = [];
    private readonly List<(string Section, string Line)> _prose = [];
    private readonly string[] _lines;
    private string _section = "";

    public DocPage(string path)
    {
        _lines = File.ReadAllLines(Path.Combine(Repository.Root, path));
        for (var i = 0; i < _lines.Length; i++)
        {
            i = _lines[i] switch
            {
                ['`', '`', '`', ..] => ReadBlock(i),
                ['|', ..] => ReadTable(i),
                _ => ReadProse(i),
            };
        }
    }

    public IReadOnlyList<DocBlock> Blocks => _blocks;

    public IReadOnlyList<DocTable> Tables => _tables;

    /// <summary>What is neither code nor a table, line by line.</summary>
    public IReadOnlyList<(string Section, string Line)> Prose => _prose;

    public IReadOnlyList<string> Sections => [.. _prose.Select(static line => line.Section).Where(static section => section.Length > 0).Distinct()];

    /// <summary>The one table of a section that has a column.</summary>
    public DocTable Table(string section, string heading) =>
        _tables.Single(table => table.Section == section && table.Headings.Contains(heading));

    private int ReadBlock(int first)
    {
        var last = Array.FindIndex(_lines, first + 1, static line => line.StartsWith("```", StringComparison.Ordinal));
        var text = _lines[(first + 1)..last];
        if (_lines[first] == "```csharp")
        {
            _blocks.Add(new DocBlock(_section, _blocks.Count, string.Join('\n', text), []));
        }
        else if (_lines[first] == "```text" && Says(text))
        {
            // What the compiler says stands after the code of which it says it.
            _blocks[^1] = _blocks[^1] with { Says = text };
        }

        return last;
    }

    private int ReadTable(int first)
    {
        var caption = _lines[..first].LastOrDefault(static line => line.Length > 0) ?? "";
        var end = Array.FindIndex(_lines, first, static line => !line.StartsWith('|'));
        end = end < 0 ? _lines.Length : end;
        _tables.Add(new DocTable(_section, caption, Cells(_lines[first]), [.. _lines[(first + 2)..end].Select(Cells)]));
        return end - 1;
    }

    private int ReadProse(int line)
    {
        if (_lines[line].StartsWith("## ", StringComparison.Ordinal))
        {
            _section = _lines[line][3..];
        }

        _prose.Add((_section, _lines[line]));
        return line;
    }

    private static bool Says(string[] text) =>
        text.All(static line => line.StartsWith("error ", StringComparison.Ordinal) || line.StartsWith("warning ", StringComparison.Ordinal));

    private static IReadOnlyList<string> Cells(string row) => [.. row.Trim()[1..^1].Split('|', StringSplitOptions.TrimEntries)];
}
