using System.Globalization;
using Xunit.Abstractions;

namespace Sessions.Calendars.Tests.World;

/// <summary>The table of a comparison: exchange, days tried, wrong.</summary>
internal sealed class ComparedDays
{
    private readonly ITestOutputHelper _output;
    private readonly List<string> _wrong = [];
    private int _tried;

    public ComparedDays(ITestOutputHelper output)
    {
        _output = output;
        _output.WriteLine("exchange       days tried    wrong");
    }

    /// <summary>What was wrong, a line a day.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    public void Add(string code, int tried, IReadOnlyCollection<string> wrong)
    {
        WriteRow(code, tried, wrong.Count);
        _tried += tried;
        _wrong.AddRange(wrong.Select(day => $"{code} {day}"));
    }

    public void WriteTotal() => WriteRow("all", _tried, _wrong.Count);

    private void WriteRow(string name, int tried, int wrong) =>
        _output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-14} {tried,10:N0} {wrong,8}"));
}
