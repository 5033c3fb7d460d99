namespace Sessions.Configuration;

/// <summary>The names of time zones: the one thing that the reading of a configuration has to be told, since compiler and machine have their own.</summary>
internal interface IZoneNames
{
    /// <summary>Every IANA id.</summary>
    IReadOnlyCollection<string> Ids { get; }

    /// <summary>Whether a zone is known by a name, be it IANA's or another that is understood.</summary>
    bool Knows(string name);
}
