namespace Sessions;

/// <summary>The weekdays on which a session starts. The numbers are frozen: compiled bots hold them.</summary>
[Flags]
public enum SessionDays
{
    /// <summary>No day: an error in a session, since it would never open.</summary>
    None = 0,

    /// <summary>Monday.</summary>
    Monday = 1,

    /// <summary>Tuesday.</summary>
    Tuesday = 2,

    /// <summary>Wednesday.</summary>
    Wednesday = 4,

    /// <summary>Thursday.</summary>
    Thursday = 8,

    /// <summary>Friday.</summary>
    Friday = 16,

    /// <summary>Saturday.</summary>
    Saturday = 32,

    /// <summary>Sunday.</summary>
    Sunday = 64,

    /// <summary>Monday to Friday.</summary>
    Weekdays = Monday | Tuesday | Wednesday | Thursday | Friday,

    /// <summary>Saturday and Sunday.</summary>
    Weekend = Saturday | Sunday,

    /// <summary>Sunday to Thursday: the evenings before trading days, for sessions that run overnight.</summary>
    Weeknights = Sunday | Monday | Tuesday | Wednesday | Thursday,

    /// <summary>All seven days.</summary>
    EveryDay = Weekdays | Weekend,
}
