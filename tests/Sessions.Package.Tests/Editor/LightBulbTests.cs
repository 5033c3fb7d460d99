using Sessions.Package.Tests.Support;

namespace Sessions.Package.Tests.Editor;

/// <summary>Each fix, offered at what it repairs, taken, and the sample compiled after it.</summary>
[Collection(PackageCollection.Name)]
public sealed class LightBulbTests(PackedPackage package)
{
    private const string Class = "internal sealed partial class Breakout";
    private const string London = "[Session(\"08:00\", \"12:00\", Name = \"London\"";
    private const string Strategy = " : IStrategy";
    private const string End = "OnEnd = CloseAll)]\ninternal";
    private const string Body = "\ninternal sealed partial class Breakout(decimal volume, int rangeHours = 6) : IStrategy\n{\n";
    private const string Head = "OnEnd = CloseAll)]" + Body;
    private const string Start = "session.Occurrence.Start";
    private const string Await = "while (await session.NextBarAsync(_timeframe)";

    [Theory]
    [InlineData("SES0001", London, "[Session(\"8:5\", \"12:00\", Name = \"London\"", "Write '08:05'")]
    [InlineData("SES0002", London, "[Session(\"12:00\", \"12:00\", Name = \"London\"", "End it at 12:00+1, for a day of 24 hours")]
    [InlineData("SES0003", Class, "[Session(\"11:00\", \"13:00\", TimeZone = \"Europe/London\", Days = Weekdays)]\n" + Class,
        "Start '11:00-13:00' at 12:00", "End 'London' (08:00-12:00) at 11:00")]
    [InlineData("SES0005", "Europe/London", "Europe/Lodnon", "Write 'Europe/London'")]
    [InlineData("SES0007", Class, "internal sealed class Breakout", "Make 'Breakout' partial")]
    [InlineData("SES0008", Strategy, "", "Implement IStrategy")]
    [InlineData("SES0009", End, "OnEnd = Custom, CustomEnd = nameof(FlattenAsync))]\ninternal", "Create the method 'FlattenAsync'")]
    [InlineData("SES0010", Head, "OnEnd = Custom, CustomEnd = nameof(Flatten))]" + Body + "    private void Flatten() => Console.WriteLine();\n\n", "Change the signature of 'Flatten'")]
    [InlineData("SES0011", End, "OnEnd = CloseAll, CustomEnd = nameof(TradeAsync))]\ninternal", "Remove 'CustomEnd'", "Set OnEnd = Custom")]
    [InlineData("SES0014", Class, "[Session(1, 2, Days = SessionDays.None)]\n" + Class, "Remove the session", "Remove 'Days': open every day")]
    [InlineData("SES0020", Class, "[Session(20, 2, TimeZone = \"Europe/London\", Days = Weekdays)]\n" + Class, "Open on weeknights, Sunday to Thursday")]
    [InlineData("SES0017", Start, "DateTimeOffset.UtcNow", "Use 'session.UtcNow'")]
    [InlineData("SES0018", Await, "await Task.Delay(1000, cancellationToken);\n" + Await, "Use 'session.DelayAsync'")]
    [InlineData("SES0019", Await, "await session.NextBarAsync(_timeframe).ConfigureAwait(false);\n" + Await, "Remove 'ConfigureAwait'")]
    public async Task Each_offer_repairs_what_it_stands_at(string id, string instead, string typed, params string[] offers)
    {
        var document = await (await OpenDocument.OfAsync(package, "Breakout.cs")).TypeAsync(instead, typed);
        var found = Assert.Single(await document.DiagnosticsAsync(), diagnostic => diagnostic.Id == id);

        var offered = await document.OffersAsync(found);

        Assert.Equal(offers, offered.Select(static offer => offer.Title));
        foreach (var offer in offered)
        {
            var repaired = await document.TakeAsync(offer);
            Assert.DoesNotContain(await repaired.DiagnosticsAsync(), diagnostic => diagnostic.Id == id);
            Assert.Empty(await repaired.CompilerErrorsAsync());
        }
    }
}
