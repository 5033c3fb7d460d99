using System.Collections.Immutable;
using Sessions.Collections;

namespace Sessions.Shared.Tests;

public class EquatableArrayTests
{
    [Fact]
    public void Arrays_of_equal_elements_are_equal()
    {
        Assert.Equal(Of("a", "b"), Of("a", "b"));
        Assert.Equal(Of("a", "b").GetHashCode(), Of("a", "b").GetHashCode());
        Assert.True(Of("a") == Of("a"));
    }

    [Fact]
    public void Order_and_length_count()
    {
        Assert.NotEqual(Of("a", "b"), Of("b", "a"));
        Assert.NotEqual(Of("a"), Of("a", "a"));
        Assert.True(Of("a") != Of("b"));
    }

    [Fact]
    public void The_default_one_is_empty()
    {
        Assert.Equal(EquatableArray<string>.Empty, default);
        Assert.Empty(default(EquatableArray<string>).ToArray());
    }

    private static EquatableArray<string> Of(params string[] items) => new(ImmutableArray.Create(items));
}
