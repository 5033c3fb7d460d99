namespace Sessions.Reliability.Support;

/// <summary>What a dead process gets when it goes on.</summary>
internal sealed class ProcessDiedException() : Exception("the process is dead");
