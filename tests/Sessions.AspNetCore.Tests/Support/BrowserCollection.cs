using System.Diagnostics.CodeAnalysis;

namespace Sessions.AspNetCore.Tests.Support;

/// <summary>The tests that share one browser; each goes to a host of its own.</summary>
[CollectionDefinition(Name)]
[SuppressMessage("Naming", "CA1711", Justification = "It is what xunit calls it.")]
public sealed class BrowserCollection : ICollectionFixture<BrowserSession>
{
    public const string Name = "browser";
}
