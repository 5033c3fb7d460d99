using System.Text.RegularExpressions;

namespace Sessions.Security.Tests.References;

/// <summary>
/// No text becomes a type, a member or an object by its name, and nobody looks at the environment: read from the metadata of
/// what ships, so that it holds for whatever a generator has written too.
/// </summary>
public sealed partial class ForbiddenUseTests
{
    /// <summary>What there is to forbid; each is found in <see cref="Forbidden"/>, which shows that it would be.</summary>
    private static readonly Dictionary<string, Regex> _patterns = new()
    {
        ["types by name"] = ByType(),
        ["members by name"] = ByMember(),
        ["assemblies by name"] = ByAssembly(),
        ["objects of a type that is only known at run time"] = ByActivator(),
        ["objects of what a configuration says"] = ByBinder(),
        ["objects of what was serialized"] = ByFormatter(),
        ["code that is made at run time"] = ByEmit(),
        ["the environment"] = ByEnvironment(),
        ["other programs"] = ByProcess(),
    };

    /// <summary>Every use that there is, and why it may be.</summary>
    private static readonly (string Assembly, string Use, string Reason)[] _allowed =
    [
        ("Sessions.AspNetCore", "System.Type::GetConstructor", "written by the serializer's generator, for types and names that are fixed when it is compiled"),
        ("Sessions.AspNetCore", "System.Type::GetProperty", "written by the serializer's generator, for types and names that are fixed when it is compiled"),
        ("Sessions.Brokers.Oanda", "System.Text.Json.JsonSerializer::Deserialize", "reads the venue's answers into types that are fixed when it is compiled, by the serializer's generator"),
        ("Sessions.Brokers.Oanda", "System.Text.Json.JsonSerializer::DeserializeAsync", "reads the venue's answers into types that are fixed when it is compiled, by the serializer's generator"),
        ("Sessions.Brokers.Oanda", "System.Type::GetConstructor", "written by the serializer's generator, for types and names that are fixed when it is compiled"),
        ("Sessions.Brokers.Oanda", "System.Type::GetProperty", "written by the serializer's generator, for types and names that are fixed when it is compiled"),
        ("Sessions.Hosting", "Microsoft.Extensions.DependencyInjection.ActivatorUtilities::CreateInstance", "makes the type of AddStrategy<T>, which stands in the program's own code"),
        ("Sessions.Hosting", "System.Environment::GetEnvironmentVariable", "asks for TZDIR, where the machine keeps its zones, by the name that is fixed in its code"),
        ("Sessions.Hosting", "System.Type::GetConstructor", "written by the serializer's generator, for types and names that are fixed when it is compiled"),
        ("Sessions.Hosting", "System.Type::GetProperty", "written by the serializer's generator, for types and names that are fixed when it is compiled"),
        ("Sessions.Runtime", "System.Activator::CreateInstance", "makes the market of TradingDays<TMarket>, a type that stands in the program's own code"),
        ("Sessions.Tool", "System.ComponentModel.TypeConverter::CanConvertFrom", "reads a value of --set as the type that the strategy's constructor names"),
        ("Sessions.Tool", "System.ComponentModel.TypeConverter::ConvertFromString", "reads a value of --set as the type that the strategy's constructor names"),
        ("Sessions.Tool", "System.ComponentModel.TypeDescriptor::GetConverter", "reads a value of --set as the type that the strategy's constructor names"),
        ("Sessions.Tool", "System.Reflection.Assembly::GetReferencedAssemblies", "loads the bot that a person has sessions report simulate, the one command that runs its code"),
        ("Sessions.Tool", "System.Reflection.Assembly::GetType", "loads the bot that a person has sessions report simulate, the one command that runs its code"),
        ("Sessions.Tool", "System.Reflection.ConstructorInfo::Invoke", "makes the strategy of the bot that a person has sessions report simulate, by its own constructor"),
        ("Sessions.Tool", "System.Reflection.MethodBase::GetParameters", "makes the strategy of the bot that a person has sessions report simulate, by its own constructor"),
        ("Sessions.Tool", "System.Runtime.Loader.AssemblyDependencyResolver::.ctor", "loads the bot that a person has sessions report simulate, the one command that runs its code"),
        ("Sessions.Tool", "System.Runtime.Loader.AssemblyDependencyResolver::ResolveAssemblyToPath", "loads the bot that a person has sessions report simulate, the one command that runs its code"),
        ("Sessions.Tool", "System.Runtime.Loader.AssemblyLoadContext::.ctor", "loads the bot that a person has sessions report simulate, the one command that runs its code"),
        ("Sessions.Tool", "System.Runtime.Loader.AssemblyLoadContext::LoadFromAssemblyName", "loads the bot that a person has sessions report simulate, the one command that runs its code"),
        ("Sessions.Tool", "System.Runtime.Loader.AssemblyLoadContext::LoadFromAssemblyPath", "loads the bot that a person has sessions report simulate, the one command that runs its code"),
        ("Sessions.Tool", "System.Runtime.Loader.AssemblyLoadContext::get_Default", "loads the bot that a person has sessions report simulate, the one command that runs its code"),
        ("Sessions.Tool", "System.Type::GetConstructors", "makes the strategy of the bot that a person has sessions report simulate, by its own constructor"),
        ("Sessions.Tool", "System.Diagnostics.Process::Start", "runs the SDK, by the name that is fixed in its code, where a person names a project to be built"),
        ("Sessions.Tool", "System.Diagnostics.Process::WaitForExit", "runs the SDK, by the name that is fixed in its code, where a person names a project to be built"),
        ("Sessions.Tool", "System.Diagnostics.Process::get_ExitCode", "runs the SDK, by the name that is fixed in its code, where a person names a project to be built"),
        ("Sessions.Tool", "System.Diagnostics.Process::get_StandardError", "runs the SDK, by the name that is fixed in its code, where a person names a project to be built"),
        ("Sessions.Tool", "System.Diagnostics.Process::get_StandardOutput", "runs the SDK, by the name that is fixed in its code, where a person names a project to be built"),
        ("Sessions.Tool", "System.Diagnostics.ProcessStartInfo::.ctor", "runs the SDK, by the name that is fixed in its code, where a person names a project to be built"),
        ("Sessions.Tool", "System.Diagnostics.ProcessStartInfo::get_Environment", "runs the SDK, by the name that is fixed in its code, where a person names a project to be built"),
        ("Sessions.Tool", "System.Diagnostics.ProcessStartInfo::set_RedirectStandardError", "runs the SDK, by the name that is fixed in its code, where a person names a project to be built"),
        ("Sessions.Tool", "System.Diagnostics.ProcessStartInfo::set_RedirectStandardOutput", "runs the SDK, by the name that is fixed in its code, where a person names a project to be built"),
        ("Sessions.Tool", "System.Environment::GetEnvironmentVariable", "asks for NO_COLOR and SESSIONS_POSTGRES, by names that are fixed in its code"),
    ];

    public static TheoryData<string> Products => [.. ProductNames];

    private static string[] ProductNames => ["Sessions.Runtime", "Sessions.Journals.Sqlite", "Sessions.Journals.Postgres", "Sessions.Brokers.Oanda", "Sessions.Hosting", "Sessions.AspNetCore", "Sessions.Simulation", "Sessions.Reports", "Sessions.Tool", "Sessions.BrokerContract", "Sessions.JournalContract", "Sessions.Calendars", "Sessions.Blackouts"];

    [Theory]
    [MemberData(nameof(Products))]
    public void A_product_makes_nothing_by_its_name(string product)
    {
        var found = AssemblyUses.Of(product, _patterns.Values).ToArray();

        var allowed = _allowed.Where(allowed => allowed.Assembly == product).Select(static allowed => allowed.Use).ToArray();

        Assert.True(found.ToHashSet().SetEquals(allowed), $"not allowed: {string.Join(", ", found.Except(allowed))}; allowed and not there: {string.Join(", ", allowed.Except(found))}");
    }

    [Fact]
    public void Every_product_is_looked_at()
    {
        var shipped = Directory.EnumerateFiles(AppContext.BaseDirectory, "Sessions*.dll").Select(Path.GetFileNameWithoutExtension).Where(static name => !name!.EndsWith(".Tests", StringComparison.Ordinal));

        Assert.Equal(ProductNames.Order(StringComparer.Ordinal), shipped.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_forbidden_use_would_be_found()
    {
        var found = AssemblyUses.Of("Sessions.Security.Tests");

        Assert.All(_patterns, pattern => Assert.True(found.Count(use => pattern.Value.IsMatch(use)) >= 2, pattern.Key));
    }

    [Fact]
    public void Each_allowed_use_has_its_reason() => Assert.All(_allowed, static allowed => Assert.True(allowed.Reason.Length > 20, allowed.Use));

    [GeneratedRegex("^System\\.Type::(GetType|GetTypeFrom(?!Handle$).*|ReflectionOnlyGetType|MakeGenericType)$|^System\\.Reflection\\.TypeDelegator::|^System\\.ComponentModel\\.(TypeDescriptor|TypeConverter)::")]
    private static partial Regex ByType();

    [GeneratedRegex("^System\\.Type::(InvokeMember|Get(Method|Property|Field|Member|Constructor|Event|Interface|NestedType|DefaultMember)s?)$|^System\\.Reflection\\.(MethodBase|MethodInfo|ConstructorInfo|PropertyInfo|FieldInfo|MemberInfo|Binder|Module)::(?!get_Name$)|^System\\.Delegate::CreateDelegate$|^Microsoft\\.CSharp\\.RuntimeBinder\\.")]
    private static partial Regex ByMember();

    [GeneratedRegex("^System\\.Reflection\\.Assembly::(?!GetName$|GetManifestResourceStream$|op_(Ine|E)quality$)|^System\\.Runtime\\.Loader\\.|^System\\.AppDomain::")]
    private static partial Regex ByAssembly();

    [GeneratedRegex("^System\\.Activator::|^Microsoft\\.Extensions\\.DependencyInjection\\.ActivatorUtilities::|^System\\.Runtime\\.CompilerServices\\.RuntimeHelpers::GetUninitializedObject$")]
    private static partial Regex ByActivator();

    [GeneratedRegex("^Microsoft\\.Extensions\\.Configuration\\.ConfigurationBinder::|^Microsoft\\.Extensions\\.DependencyInjection\\.OptionsConfigurationServiceCollectionExtensions::|^Microsoft\\.Extensions\\.DependencyInjection\\.OptionsBuilderConfigurationExtensions::")]
    private static partial Regex ByBinder();

    [GeneratedRegex("^System\\.Runtime\\.Serialization\\.|^System\\.Xml\\.(Serialization|Xsl|XPath|XmlReader|XmlDocument)|^System\\.Text\\.Json\\.JsonSerializer::Deserialize|^System\\.Text\\.Json\\.Serialization\\.(JsonDerivedType|JsonPolymorphic)Attribute::|^System\\.Resources\\.(ResourceManager|ResourceReader)::")]
    private static partial Regex ByFormatter();

    [GeneratedRegex("^System\\.Reflection\\.Emit\\.|^System\\.Linq\\.Expressions\\.|^System\\.CodeDom\\.(?!Compiler\\.GeneratedCodeAttribute::)|^Microsoft\\.CodeAnalysis\\.(?!EmbeddedAttribute)")]
    private static partial Regex ByEmit();

    [GeneratedRegex("^System\\.Environment::(GetEnvironmentVariables?|ExpandEnvironmentVariables|SetEnvironmentVariable|GetCommandLineArgs)$")]
    private static partial Regex ByEnvironment();

    [GeneratedRegex("^System\\.Diagnostics\\.Process(StartInfo)?::|^System\\.Runtime\\.InteropServices\\.NativeLibrary::")]
    private static partial Regex ByProcess();
}
