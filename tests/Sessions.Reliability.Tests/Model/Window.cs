using System.Globalization;

namespace Sessions.Reliability.Model;

/// <summary>A session of a case, in minutes of the day.</summary>
/// <param name="From">Its start.</param>
/// <param name="To">Its end.</param>
/// <param name="Trades">What its strategy does, one after another.</param>
/// <param name="OnStart">What its start closes.</param>
/// <param name="OnEnd">What its end closes.</param>
internal sealed record Window(int From, int To, ModelTrade[] Trades, SessionAction OnStart, SessionAction OnEnd)
{
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{From}-{To}");

    public Session Session => new(At(From), At(To)) { Name = Name, Days = SessionDays.Thursday, OnStart = OnStart, OnEnd = OnEnd };

    public override string ToString() =>
        $"{At(From):HH:mm}-{At(To):HH:mm} {OnStart}/{OnEnd}: {string.Join(", ", Trades)}";

    private static TimeOnly At(int minutes) => TimeOnly.MinValue.AddMinutes(minutes);
}
