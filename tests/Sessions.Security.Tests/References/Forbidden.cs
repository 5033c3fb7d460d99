using System.ComponentModel;
using System.Diagnostics;
using System.Linq.Expressions;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Runtime.Serialization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Sessions.Security.Tests.References;

/// <summary>Each kind of what no product may do, twice; it is compiled and never run.</summary>
internal static class Forbidden
{
    public static object?[] All(string text, IServiceCollection services, IConfigurationSection section) =>
    [
        Type.GetType(text), TypeDescriptor.GetConverter(typeof(int)),
        typeof(Forbidden).GetMethod(text), Delegate.CreateDelegate(typeof(Action), typeof(Forbidden), text),
        Assembly.Load(text), AppDomain.CurrentDomain.GetAssemblies(),
        Activator.CreateInstance(typeof(Forbidden), nonPublic: true), RuntimeHelpers.GetUninitializedObject(typeof(Forbidden)),
        section.Get<string>(), services.Configure<HostOptionsOfATest>(section),
        JsonSerializer.Deserialize<string>(text), new DataContractSerializer(typeof(string)),
        Expression.Constant(1), new DynamicMethod(text, typeof(void), []),
        Environment.GetEnvironmentVariable(text), Environment.ExpandEnvironmentVariables(text),
        Process.Start(text), new ProcessStartInfo(text),
    ];

    internal sealed class HostOptionsOfATest;
}
