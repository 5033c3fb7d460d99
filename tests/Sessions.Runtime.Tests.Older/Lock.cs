namespace Sessions.Tests;

/// <summary>What the tests lock, which the library's polyfill and the framework's own type would both be here.</summary>
internal sealed class Lock;
