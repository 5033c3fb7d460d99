namespace Sessions.Security.Tests.Support;

/// <summary>What somebody would not want to read in a log, each recognisable by itself.</summary>
internal static class Secret
{
    /// <summary>Begins every one of them.</summary>
    public const string Mark = "s3cr3t";

    public const string OfBroker = Mark + "-of-the-broker";
    public const string OfFeed = Mark + "-of-the-feed";
    public const string OfHandler = Mark + "-of-the-handler";
    public const string OfFactory = Mark + "-of-the-factory";
    public const string OfJournal = Mark + "-of-the-journal";
    public const string OfConfiguration = Mark + "-of-the-configuration";
    public const string OfEnvironment = Mark + "-of-the-environment";
    public const string Misplaced = Mark + "-in-a-wrong-place";

    /// <summary>A connection string, as a broker's client may repeat it in what it throws.</summary>
    public const string Connection = "Server=fix.broker.example;User=bot;Password=" + OfBroker;

    /// <summary>An address, as an HTTP client may repeat it.</summary>
    public const string Address = "https://feed.example/v1/prices?apikey=" + OfFeed;
}
