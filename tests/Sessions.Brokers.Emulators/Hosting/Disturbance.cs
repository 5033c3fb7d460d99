namespace Sessions.Brokers.Emulators.Hosting;

/// <summary>What goes wrong with a request, before or after the venue has carried it out.</summary>
public enum Disturbance
{
    /// <summary>A server error with a page of HTML, as a proxy gives it; nothing was carried out.</summary>
    ErrorBefore,

    /// <summary>The same, and the request was carried out.</summary>
    ErrorAfter,

    /// <summary>The connection breaks; nothing was carried out.</summary>
    ResetBefore,

    /// <summary>The connection breaks; the request was carried out.</summary>
    ResetAfter,

    /// <summary>The request was carried out, and its answer comes when the disturbance ends.</summary>
    HoldAnswer,

    /// <summary>Too many requests, and a second to wait; nothing was carried out.</summary>
    TooMany,

    /// <summary>Too many requests, without a word on how long to wait; nothing was carried out.</summary>
    TooManyWithoutHeader,

    /// <summary>A server error whose page repeats what was sent, headers and all; nothing was carried out.</summary>
    Echo,

    /// <summary>An answer of status 200 that is not what was asked for; nothing was carried out.</summary>
    Nonsense,
}
