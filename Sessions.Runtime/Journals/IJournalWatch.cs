namespace Sessions.Journals;

/// <summary>
/// A journal that other processes write to as well, and that can tell cheaply whether people have ordered something by it:
/// strategies that run on it then follow within about a second. It is asked once a second, however many they are.
/// </summary>
public interface IJournalWatch
{
    /// <summary>A number that is another one after a halt, a release or an acknowledgment was written, by whomever.</summary>
    /// <exception cref="JournalException">The journal cannot be read now.</exception>
    long ReadOrders();

    /// <summary>The halts that hold, of any strategy and of all; read once for all strategies of a process after something was ordered.</summary>
    /// <exception cref="JournalException">The journal cannot be read now.</exception>
    IReadOnlyList<HaltRecord> ReadHalts();
}
