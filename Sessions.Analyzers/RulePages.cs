namespace Sessions.Analyzers;

/// <summary>Where the rules are explained.</summary>
internal static class RulePages
{
    private const string Folder = "https://github.com/sessions-dotnet/sessions/blob/main/docs/rules/";

    public static string Of(string id) => Folder + id + ".md";
}
