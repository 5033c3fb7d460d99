namespace Sessions.Journals;

/// <summary>A journal that cannot be read or written: missing rights, corrupt, locked, full, or of a newer version.</summary>
public class JournalException : IOException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong with which journal, and what would help.</param>
    /// <param name="innerException">What the storage said, or null.</param>
    public JournalException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
