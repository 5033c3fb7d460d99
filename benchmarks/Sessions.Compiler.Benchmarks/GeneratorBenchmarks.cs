using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sessions.Generator;

namespace Sessions.Compiler;

/// <summary>What an edit costs, and a start from cold, beside a generator that does nothing with the same attributes.</summary>
[InvocationCount(1)]
public class GeneratorBenchmarks
{
    private CSharpCompilation _program = null!;
    private CSharpCompilation _edited = null!;
    private GeneratorDriver _driver = null!;
    private int _edits;

    [Params("nothing", "Sessions")]
    public string Generator { get; set; } = "";

    [Params("1,000 files, 50 annotated", "5,000 annotated")]
    public string Program { get; set; } = "";

    [Params("cold", "unchanged", "body elsewhere", "trivia in an annotated file", "a time")]
    public string Edit { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _program = Program == "5,000 annotated" ? Programs.Make(5_000, 4_999) : Programs.Make(1_000, 50);
        _edited = _program;
        _driver = Make();
        if (Edit != "cold")
        {
            _driver = _driver.RunGenerators(_program);
        }
    }

    [IterationSetup]
    public void MakeEdit()
    {
        var last = _edited.SyntaxTrees.Length - 1;
        _edits++;
        switch (Edit)
        {
            case "cold":
                // Nothing that an earlier start has bound is known to this one.
                _edited = CSharpCompilation.Create("Bots", _program.SyntaxTrees, _program.References, _program.Options);
                _driver = Make();
                break;
            case "body elsewhere":
                _edited = Programs.Edit(_edited, last, $"* {_edits};", $"* {_edits + 1};");
                break;
            case "trivia in an annotated file":
                _edited = Programs.Edit(_edited, 7, "        _calls++;", "        _calls++; //");
                break;
            case "a time":
                _edited = Programs.Edit(_edited, 7, _edits % 2 == 1 ? "\"08:00\"" : "\"08:30\"", _edits % 2 == 1 ? "\"08:30\"" : "\"08:00\"");
                break;
            default:
                break;
        }
    }

    [Benchmark]
    public GeneratorDriver Run() => _driver = _driver.RunGenerators(_edited);

    private CSharpGeneratorDriver Make() => CSharpGeneratorDriver.Create(
        [(Generator == "nothing" ? new NothingGenerator() : (IIncrementalGenerator)new SessionsGenerator()).AsSourceGenerator()],
        parseOptions: (CSharpParseOptions)_program.SyntaxTrees[0].Options);
}
