namespace Sessions.Journals.Postgres.Tests.Support;

/// <summary>A test that needs a PostgreSQL of its own, and is skipped and says so where none can be started.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.Missing;
}
