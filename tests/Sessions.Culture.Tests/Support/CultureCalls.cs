using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Sessions.Culture.Tests.Support;

/// <summary>
/// Finds in an assembly's instructions what writes a date or a number by the culture of the thread: an interpolated text without
/// a provider, and <c>ToString</c> without one.
/// </summary>
internal sealed class CultureCalls
{
    private const string Handler = "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler";

    private static readonly HashSet<string> _written =
    [
        "System.DateTimeOffset", "System.DateTime", "System.DateOnly", "System.TimeOnly", "System.Decimal", "System.Double", "System.Single",
    ];

    /// <summary>The formats of an instant that are the same in every culture.</summary>
    private static readonly HashSet<string> _fixed = ["O", "o", "u", "R", "r", "s"];

    private static readonly Dictionary<short, OpCode> _codes = typeof(OpCodes).GetFields().Select(static field => field.GetValue(null)).OfType<OpCode>()
        .ToDictionary(static code => code.Value);

    private readonly MetadataReader _metadata;
    private readonly PEReader _file;
    private readonly TypeNames _names = new();

    private CultureCalls(PEReader file) => (_file, _metadata) = (file, file.GetMetadataReader());

    /// <summary>Each place, as the method and what it writes.</summary>
    public static IReadOnlyList<string> In(string path)
    {
        using var stream = File.OpenRead(path);
        using var file = new PEReader(stream);
        return new CultureCalls(file).All().Distinct().Order(StringComparer.Ordinal).ToList();
    }

    private IEnumerable<string> All()
    {
        foreach (var handle in _metadata.MethodDefinitions)
        {
            var method = _metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress != 0 && !IsPrivateRecord(method))
            {
                var place = $"{_names.GetTypeFromDefinition(_metadata, method.GetDeclaringType(), 0)}.{_metadata.GetString(method.Name)}";
                foreach (var what in In(_file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!))
                {
                    yield return $"{place} writes {what}";
                }
            }
        }
    }

    /// <summary>Whether it prints a record that no user has in hands, or whose text is its author's and not the compiler's.</summary>
    private bool IsPrivateRecord(MethodDefinition method)
    {
        var type = _metadata.GetTypeDefinition(method.GetDeclaringType());
        return _metadata.StringComparer.Equals(method.Name, "PrintMembers")
            && ((type.Attributes & TypeAttributes.VisibilityMask) != TypeAttributes.Public || !type.GetMethods().Any(HasCompilersText));
    }

    private bool HasCompilersText(MethodDefinitionHandle handle)
    {
        var method = _metadata.GetMethodDefinition(handle);
        return _metadata.StringComparer.Equals(method.Name, "ToString") && method.GetCustomAttributes().Any(attribute =>
            CallOf(_metadata.GetCustomAttribute(attribute).Constructor).Type == "System.Runtime.CompilerServices.CompilerGeneratedAttribute");
    }

    private List<string> In(byte[] code)
    {
        var found = new List<string>();
        var handlers = new Stack<bool>();
        string? constrained = null;
        var format = "";
        for (var i = 0; i < code.Length;)
        {
            var opCode = code[i] == 0xFE ? _codes[(short)(0xFE00 | code[i + 1])] : _codes[code[i]];
            i += opCode.Size;
            if (opCode.OperandType is OperandType.InlineMethod)
            {
                var call = CallOf(MetadataTokens.EntityHandle(BitConverter.ToInt32(code, i)));
                if (call.Type == Handler && call.Name == ".ctor")
                {
                    handlers.Push(call.Parameters.Contains("System.IFormatProvider"));
                }
                else if (call.Type == Handler && call.Name == "AppendFormatted" && handlers.TryPeek(out var hasProvider) && !hasProvider
                    && call.Arguments.Any(_written.Contains) && !(call.Parameters.Contains("System.String") && _fixed.Contains(format)))
                {
                    found.Add($"an interpolated {string.Join(", ", call.Arguments)}");
                }
                else if ((call.Type == Handler && call.Name is "ToStringAndClear" or "ToString")
                    || (call.Type == "System.String" && call.Name == "Create" && handlers.Count > 0))
                {
                    handlers.TryPop(out _);
                }
                else if (call.Name == "ToString" && !call.Parameters.Contains("System.IFormatProvider")
                    && (constrained ?? call.Type) is var type && _written.Contains(type))
                {
                    found.Add($"a {type}");
                }

                constrained = null;
            }
            else if (opCode == OpCodes.Ldstr)
            {
                format = _metadata.GetUserString(MetadataTokens.UserStringHandle(BitConverter.ToInt32(code, i)));
            }
            else if (opCode == OpCodes.Constrained)
            {
                constrained = NameOf(MetadataTokens.EntityHandle(BitConverter.ToInt32(code, i)));
            }
            else if (opCode == OpCodes.Box
                && NameOf(MetadataTokens.EntityHandle(BitConverter.ToInt32(code, i))) is var boxed && _written.Contains(boxed) && NextIsConcat(code, i + 4))
            {
                found.Add($"a joined {boxed}");
            }

            i += SizeOf(opCode.OperandType, code, i);
        }

        return found;
    }

    private bool NextIsConcat(byte[] code, int place) => code.Length > place + 5 && code[place] == OpCodes.Call.Value
        && CallOf(MetadataTokens.EntityHandle(BitConverter.ToInt32(code, place + 1))) is { Type: "System.String", Name: "Concat" };

    private (string Type, string Name, ImmutableArray<string> Parameters, ImmutableArray<string> Arguments) CallOf(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.MethodSpecification:
                var specification = _metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                return CallOf(specification.Method) with { Arguments = specification.DecodeSignature(_names, null) };
            case HandleKind.MemberReference:
                var reference = _metadata.GetMemberReference((MemberReferenceHandle)handle);
                return (NameOf(reference.Parent), _metadata.GetString(reference.Name), reference.DecodeMethodSignature(_names, null).ParameterTypes, []);
            default:
                var definition = _metadata.GetMethodDefinition((MethodDefinitionHandle)handle);
                return (NameOf(definition.GetDeclaringType()), _metadata.GetString(definition.Name), definition.DecodeSignature(_names, null).ParameterTypes, []);
        }
    }

    private string NameOf(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeReference => _names.GetTypeFromReference(_metadata, (TypeReferenceHandle)handle, 0),
        HandleKind.TypeDefinition => _names.GetTypeFromDefinition(_metadata, (TypeDefinitionHandle)handle, 0),
        HandleKind.TypeSpecification => _metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(_names, null),
        _ => "",
    };

    private static int SizeOf(OperandType type, byte[] code, int place) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, place)),
        _ => 4,
    };
}
