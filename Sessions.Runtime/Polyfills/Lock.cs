#if !NET9_0_OR_GREATER
#pragma warning disable IDE0130 // It stands where .NET 9 has it.
namespace System.Threading;

// docs/decisions.md 68
/// <summary>
/// The lock of .NET 9 for .NET 8, over a monitor: the compiler gives <c>lock</c> on it the same shape, so that no other file
/// has to know. Only what this library uses.
/// </summary>
internal sealed class Lock
{
    private readonly object _monitor = new();

    /// <summary>Enters the lock; disposing of what is returned leaves it.</summary>
    public Scope EnterScope()
    {
        Monitor.Enter(_monitor);
        return new Scope(_monitor);
    }

    public readonly ref struct Scope(object monitor)
    {
        public void Dispose() => Monitor.Exit(monitor);
    }
}
#endif
