namespace Sessions;

// docs/decisions.md 108
/// <summary>
/// Settings that somebody changes while strategies run. A change takes effect between occurrences, at once where none is open:
/// one that has begun ends when and as it was to end when it began, or before an earlier close where its calendar alone was
/// corrected. On a date on which a session has begun under earlier
/// hours it does not begin again under new ones; and one that has not, and whose new hours contain the moment, begins late.
/// </summary>
public sealed class SessionSettingsSource
{
    private SessionSettings _current;

    /// <summary>A source with settings to begin with.</summary>
    /// <param name="settings">The settings.</param>
    /// <exception cref="ArgumentOutOfRangeException">A pause or deadline of the options is not longer than zero, or a number is below one.</exception>
    public SessionSettingsSource(SessionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        settings.Options?.ThrowIfInvalid();
        _current = settings;
    }

    /// <summary>Called when they have changed, on the stack of who has changed them; who listens sees to it where that is taken up.</summary>
    internal event Action? Changed;

    /// <summary>What was said last. A strategy in whose session it was said takes it up after that session's end.</summary>
    public SessionSettings Current => Volatile.Read(ref _current);

    /// <summary>Changes the settings; may be called from any thread.</summary>
    /// <param name="settings">The new settings.</param>
    /// <exception cref="ArgumentOutOfRangeException">A pause or deadline of the options is not longer than zero, or a number is below one; nothing is changed.</exception>
    public void Change(SessionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        settings.Options?.ThrowIfInvalid();
        Volatile.Write(ref _current, settings);
        Changed?.Invoke();
    }
}
