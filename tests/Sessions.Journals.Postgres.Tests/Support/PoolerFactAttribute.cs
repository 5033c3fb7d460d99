namespace Sessions.Journals.Postgres.Tests.Support;

/// <summary>A test that needs PgBouncer as well, and is skipped and says so where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PoolerFactAttribute : FactAttribute
{
    public PoolerFactAttribute() => Skip = PgBouncer.Missing;
}
