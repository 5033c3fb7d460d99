using System.Globalization;
using CsCheck;

namespace Sessions.Reliability.Model;

/// <summary>A session of a case, in minutes of the day.</summary>
/// <param name="From">Its start.</param>
/// <param name="To">Its end.</param>
/// <param name="Trades">What its strategy opens: how many minutes after the last one, how much, and at what profit it stands from then on.</param>
/// <param name="OnStart">What its start closes.</param>
/// <param name="OnEnd">What its end closes.</param>
internal sealed record Window(int From, int To, (int After, int Volume, int Profit)[] Trades, SessionAction OnStart, SessionAction OnEnd)
{
    public static Gen<(int After, int Volume, int Profit)[]> AnyTrades { get; } = Gen.Select(Gen.Int[0, 90], Gen.Int[1, 5], Gen.Int[-1, 1]).Array[0, 3];

    public string Name => string.Create(CultureInfo.InvariantCulture, $"{From}-{To}");

    public Session Session => new(At(From), At(To)) { Name = Name, Days = SessionDays.Thursday, OnStart = OnStart, OnEnd = OnEnd };

    public override string ToString() =>
        $"{At(From):HH:mm}-{At(To):HH:mm} {OnStart}/{OnEnd} opens {string.Join(", ", Trades.Select(static trade => $"{trade.Volume} ({trade.Profit}) after {trade.After}"))}";

    private static TimeOnly At(int minutes) => TimeOnly.MinValue.AddMinutes(minutes);
}
