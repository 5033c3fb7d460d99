namespace Sessions.Journals.Postgres.Tests.Support;

/// <summary>A test that fills the disk of a PostgreSQL of its own, and is skipped and says so where there can be none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute() => Skip = PostgresServer.Missing ?? SmallDisk.Missing;
}
