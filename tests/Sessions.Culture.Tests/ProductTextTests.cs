using Sessions.Culture.Tests.Support;

namespace Sessions.Culture.Tests;

/// <summary>No message, log line, exception or <c>ToString</c> of a product writes a date or a number by the culture of its thread.</summary>
public class ProductTextTests
{
    public static TheoryData<string> Names => new(Products.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void No_date_and_no_number_is_written_by_the_threads_culture(string product)
    {
        var calls = CultureCalls.In(Products.PathOf(product));

        Assert.True(calls.Count == 0, string.Join('\n', calls));
    }
}
