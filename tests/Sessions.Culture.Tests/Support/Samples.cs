using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Sessions.Culture.Tests.Support;

/// <summary>An object of any type, with dates and numbers in it that cultures write in different ways.</summary>
internal static class Samples
{
    /// <summary>A time of day, a number and a day of the month that no culture writes alike.</summary>
    public static readonly DateTimeOffset Instant = new(2026, 3, 5, 14, 30, 0, TimeSpan.Zero);

    public static object Of(Type type) => Simple(Nullable.GetUnderlyingType(type) ?? type) ?? Filled(type);

    private static object? Simple(Type type) =>
        type == typeof(string) ? "text"
        : type == typeof(DateTimeOffset) ? Instant
        : type == typeof(DateOnly) ? new DateOnly(2026, 3, 5)
        : type == typeof(TimeOnly) ? new TimeOnly(14, 30)
        : type == typeof(TimeSpan) ? TimeSpan.FromMinutes(90)
        : type == typeof(decimal) ? -1234.5m
        : type == typeof(double) ? -1234.5
        : type == typeof(bool) ? true
        : type == typeof(int) || type == typeof(long) ? Convert.ChangeType(7, type, null)
        : type.IsEnum ? Enum.GetValues(type).GetValue(0)
        : type == typeof(SessionTable) ? SessionTable.Create(Session())
        : type == typeof(Session) ? Session()
        : type == typeof(SessionOccurrence) ? SessionTable.Create(Session()).FindNext(Instant)
        : type == typeof(SkippedOccurrence) ? Skipped()
        : typeof(IEnumerable).IsAssignableFrom(type) && type.IsGenericType ? Array.CreateInstance(type.GetGenericArguments()[^1], 0)
        : null;

    private static Session Session() => new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { TimeZone = "Europe/London", EndLead = TimeSpan.FromSeconds(1.5) };

    private static SkippedOccurrence Skipped() => SessionTable.Create(new Session(new TimeOnly(1, 0), new TimeOnly(1, 30)) { TimeZone = "Europe/London" })
        .Skipped(new DateTimeOffset(2026, 3, 28, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 3, 30, 0, 0, 0, TimeSpan.Zero)).First();

    /// <summary>Every field is given, whatever a constructor asks for.</summary>
    private static object Filled(Type type)
    {
        var filled = RuntimeHelpers.GetUninitializedObject(type);
        for (var owner = type; owner is not null && owner != typeof(object); owner = owner.BaseType)
        {
            foreach (var field in owner.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (Simple(Nullable.GetUnderlyingType(field.FieldType) ?? field.FieldType) is { } simple && field.FieldType.IsInstanceOfType(simple))
                {
                    field.SetValue(filled, simple);
                }
                else if (IsRecord(field.FieldType))
                {
                    field.SetValue(filled, Filled(field.FieldType));
                }
            }
        }

        return filled;
    }

    private static bool IsRecord(Type type) => type is { IsAbstract: false, IsInterface: false } && type.Namespace?.StartsWith("Sessions", StringComparison.Ordinal) == true
        && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null;
}
