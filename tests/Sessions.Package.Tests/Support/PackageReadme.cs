using System.Text.RegularExpressions;

namespace Sessions.Package.Tests.Support;

/// <summary>The README inside the package.</summary>
internal static class PackageReadme
{
    /// <summary>Its first block in a language.</summary>
    public static string Block(PackedPackage package, string language)
    {
        using var text = new StreamReader(PackedPackage.Open(package.File, "README.md"));
        return Regex.Match(text.ReadToEnd(), $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
    }
}
