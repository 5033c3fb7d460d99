using System.Globalization;
using System.Reflection;
using Sessions.Culture.Tests.Support;

namespace Sessions.Culture.Tests;

/// <summary>Every public record of a product prints the same in Riyadh, Tehran, Berlin and Bangkok, whose calendars and signs differ.</summary>
public class RecordTextTests
{
    private static readonly string[] _cultures = ["ar-SA", "fa-IR", "de-DE", "th-TH"];

    public static TheoryData<string> Printed =>
        new(Products.Assemblies.SelectMany(static product => product.GetExportedTypes()).Where(IsPrinted)
            .Select(static type => type.AssemblyQualifiedName!).Order());

    public static TheoryData<string> Cultures => new(_cultures);

    [Theory]
    [MemberData(nameof(Printed))]
    public void A_record_is_printed_alike_in_every_culture(string name)
    {
        var sample = Samples.Of(Type.GetType(name, throwOnError: true)!);

        var invariant = In(CultureInfo.InvariantCulture, sample);

        Assert.All(_cultures, culture => Assert.Equal(invariant, In(CultureInfo.GetCultureInfo(culture), sample)));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void The_cultures_of_this_machine_do_print_instants_and_numbers_in_their_own_way(string culture) => Assert.NotEqual(
        FormattableString.Invariant($"{Samples.Instant} {-1.5m}"), string.Create(CultureInfo.GetCultureInfo(culture), $"{Samples.Instant} {-1.5m}"));

    [Fact]
    public void Dates_are_those_of_ISO_8601_and_the_shape_is_the_compilers() => Assert.Equal(
        "OpenInterval { Open = 2026-03-05 14:30:00 +00:00, Close = 2026-03-05 21:00:00.25 +00:00 }",
        In(CultureInfo.GetCultureInfo("ar-SA"), new Calendars.OpenInterval(Samples.Instant, new DateTimeOffset(2026, 3, 5, 21, 0, 0, 250, TimeSpan.Zero))));

    [Fact]
    public void Numbers_have_a_point_and_what_is_within_a_record_follows_it() => Assert.Equal(
        "PriceBar { OpenInstant = 2026-03-05 14:30:00 +00:00, Bid = BarPrices { Open = 1.5, High = 2.25, Low = -0.5, Close = 1 } }",
        In(CultureInfo.GetCultureInfo("fa-IR"), new Simulation.PriceBar(Samples.Instant, new Brokers.BarPrices(1.5m, 2.25m, -0.5m, 1))));

    [Fact]
    public void The_culture_of_the_thread_is_as_it_was() => Assert.Equal("de-DE", Alone(static () =>
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        _ = new Calendars.OpenInterval(Samples.Instant, Samples.Instant).ToString();
        return CultureInfo.CurrentCulture.Name;
    }));

    private static string In(CultureInfo culture, object value) => Alone(() =>
    {
        CultureInfo.CurrentCulture = culture;
        return value.ToString()!;
    });

    /// <summary>In an execution context of its own, so that the culture of the test's thread stays.</summary>
    private static string Alone(Func<string> print)
    {
        var printed = "";
        ExecutionContext.Run(ExecutionContext.Capture()!, _ => printed = print(), null);
        return printed;
    }

    private static bool IsPrinted(Type type) => !type.IsAbstract && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null;
}
