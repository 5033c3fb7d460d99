namespace Sessions.Journals.Leases;

/// <summary>A process that has been connected to the server in the last days.</summary>
/// <param name="Id">Its number among owners.</param>
/// <param name="Machine">Its machine.</param>
/// <param name="Number">Its number there.</param>
/// <param name="HasMark">Whether its mark stands: it is connected.</param>
/// <param name="SinceBeat">How long ago it has last beaten, by the database's clock.</param>
/// <param name="IsSilent">Whether that is so long ago that its strategies may be taken over though its mark stands.</param>
internal sealed record KnownProcess(long Id, string Machine, int Number, bool HasMark, TimeSpan SinceBeat, bool IsSilent);
