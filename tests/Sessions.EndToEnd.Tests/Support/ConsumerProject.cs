namespace Sessions.EndToEnd.Tests.Support;

/// <summary>The project file of a bot outside the repository, which uses what was built.</summary>
internal static class ConsumerProject
{
    public static string Text(string outputType)
    {
        var bin = AppContext.BaseDirectory;
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>{outputType}</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <Using Include="Sessions" />
                <Using Include="Sessions.SessionWords" Static="true" />
                <Reference Include="{bin}Sessions.Runtime.dll" />
                <Reference Include="{bin}Microsoft.Extensions.Logging.Abstractions.dll" />
                <Reference Include="{bin}Polly.Core.dll" />
                <Analyzer Include="{bin}Sessions.Generator.dll" />
                <Analyzer Include="{bin}Sessions.Analyzers.dll" />
                <Analyzer Include="{bin}Sessions.CodeFixes.dll" />
                <Analyzer Include="{bin}NodaTime.dll" />
              </ItemGroup>
            </Project>
            """;
    }
}
