namespace Sessions.Simulation.Tests.Bars;

public sealed class SplitMix64Tests
{
    [Fact]
    public void The_sequence_is_the_published_one()
    {
        // The first outputs for the seed 1234567, as the reference implementation gives them.
        var random = new SplitMix64(1234567);

        Assert.Equal(
            [6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL, 4593380528125082431UL, 16408922859458223821UL],
            [random.Next(), random.Next(), random.Next(), random.Next(), random.Next()]);
    }

    [Fact]
    public void A_range_includes_both_its_ends()
    {
        var random = new SplitMix64(1);

        var drawn = Enumerable.Range(0, 1_000).Select(_ => random.Next(-2, 2)).ToList();

        Assert.Equal([-2L, -1, 0, 1, 2], drawn.Distinct().Order());
    }
}
