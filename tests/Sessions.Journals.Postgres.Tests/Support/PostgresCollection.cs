namespace Sessions.Journals.Postgres.Tests.Support;

/// <summary>The tests that share a server.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresCollection : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}
