using Sessions.Orders;

namespace Sessions.Closing;

/// <summary>What is to be done, each question once however many targets ask it.</summary>
/// <param name="into">Gets it; empty at first.</param>
internal sealed class ClosingEffects(List<ClosingEffect> into)
{
    private HashSet<(ClosingDo Do, string Order)>? _asked;
    private bool _looks;

    /// <summary>How many closes are among it.</summary>
    public int Closes { get; private set; }

    /// <summary>Adds a close.</summary>
    public void Add(Order close)
    {
        Closes++;
        into.Add(new(ClosingDo.Close, close.Id, close));
    }

    /// <summary>Adds a look at the positions, or a cancellation of an order or a question about one, unless it is there.</summary>
    public void Once(ClosingEffect effect)
    {
        if (effect.OrderId is { } order ? (_asked ??= []).Add((effect.Do, order)) : !_looks)
        {
            _looks |= effect.OrderId is null;
            into.Add(effect);
        }
    }
}
