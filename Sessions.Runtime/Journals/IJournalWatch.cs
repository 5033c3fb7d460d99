namespace Sessions.Journals;

/// <summary>
/// A journal that other processes write to as well, and that can tell cheaply whether people have commanded something by it:
/// strategies that run on it then follow within about a second. It is asked once a second, however many they are.
/// </summary>
public interface IJournalWatch
{
    /// <summary>A number that is another one after commands were written, by whichever process.</summary>
    /// <exception cref="JournalException">The journal cannot be read now.</exception>
    long ReadCommandCount();

    /// <summary>The commands of every strategy and of all, without removed ones; read once for all strategies of a process after something was commanded.</summary>
    /// <exception cref="JournalException">The journal cannot be read now.</exception>
    IReadOnlyList<JournalCommand> ReadCommands();
}
