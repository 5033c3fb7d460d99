using System.Globalization;
using Microsoft.CodeAnalysis;
using Sessions.Schedule;

namespace Sessions.Roslyn;

// docs/decisions.md 50
/// <summary>
/// The sessions of a class, its own and those that it uses, in the order of the attributes. A class that is reached in two
/// ways is taken once, so classes may use each other.
/// </summary>
internal sealed class SessionSources
{
    private readonly List<SessionSource> _sessions = [];
    private readonly List<SourceProblem> _problems = [];

    /// <summary>Made for the first class that is used: most use none.</summary>
    private HashSet<ISymbol>? _seen;

    private SessionSources()
    {
    }

    public IReadOnlyList<SessionSource> Sessions => _sessions;

    /// <summary>The attributes that bring nothing, a calendar's among them.</summary>
    public IReadOnlyList<SourceProblem> Problems => _problems;

    public static SessionSources Of(INamedTypeSymbol type)
    {
        var sources = new SessionSources();
        sources.Take(type, through: null);
        if (sources is { _sessions.Count: 0, _problems.Count: 0 } && SessionAttributes.SpeakerOf(type) is { } speaker)
        {
            sources.AddProblem(Rules.SES0031UsesNothing, speaker, isBroken: false, type.Name, "uses only classes that use each other", "add [Session] to one of them");
        }

        if (CalendarReader.AttributeOf(type) is not null || !DeclarationRules.IsToBeGated(type))
        {
            sources.SetCalendar();
        }

        if (CalendarReader.ProblemOf(type) is { } calendar)
        {
            sources._problems.Add(calendar);
        }

        return sources;
    }

    /// <summary>A calendar, of this class or of one that will use a static one's sessions, may close before a window ends.</summary>
    private void SetCalendar()
    {
        for (var i = 0; i < _sessions.Count; i++)
        {
            var declaration = _sessions[i].Declaration;
            _sessions[i] = _sessions[i] with { Declaration = declaration with { Raw = declaration.Raw with { HasCalendar = true } } };
        }
    }

    /// <summary>Takes what a class has; <paramref name="through"/> is the attribute of the first class that led here, if another did.</summary>
    private void Take(INamedTypeSymbol type, AttributeData? through)
    {
        var defaults = AssemblyDefaults.Of(type.ContainingAssembly);
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.IsSessionAttribute())
            {
                Declare(attribute, defaults, through ?? attribute);
            }
            else if (attribute.IsUseSessionsAttribute())
            {
                Use(type, attribute, through ?? attribute);
            }
        }
    }

    private void Declare(AttributeData attribute, AssemblyDefaults defaults, AttributeData shown)
    {
        var isBroken = SessionAttributes.IsBroken(attribute);
        if (SessionReader.Read(attribute, defaults) is { } declaration)
        {
            _sessions.Add(new SessionSource(declaration, shown, attribute, isBroken));
        }
        else
        {
            var number = SessionReader.NumberOf(attribute.ConstructorArguments[0]).ToString(CultureInfo.InvariantCulture);
            AddProblem(Rules.SES0025OutOfRange, shown, isBroken, "Market " + number, "is not a market", "write one such as Market.London");
        }
    }

    private void Use(INamedTypeSymbol user, AttributeData attribute, AttributeData shown)
    {
        var isBroken = SessionAttributes.IsBroken(attribute);
        var value = attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Type } argument] ? argument.Value as ITypeSymbol : null;
        var used = (value as INamedTypeSymbol)?.OriginalDefinition;
        if (used is null || !SessionAttributes.AreOn(used))
        {
            AddProblem(Rules.SES0031UsesNothing, shown, isBroken, value?.Name is { Length: > 0 } name ? name : value?.ToDisplayString() ?? "null",
                "has no sessions to use", "name a class with [Session]");
        }
        else if (SymbolEqualityComparer.Default.Equals(used, user))
        {
            AddProblem(Rules.SES0031UsesNothing, shown, isBroken, used.Name, "is this class itself, which has its sessions already", "name another class");
        }
        else if ((_seen ??= new(SymbolEqualityComparer.Default) { user }).Add(used))
        {
            Take(used, shown);
        }
    }

    private void AddProblem(Rule rule, AttributeData shown, bool isBroken, params string[] values) => _problems.Add(new SourceProblem(
        ScheduleProblem.Of(rule, -1, ScheduleArgument.Start, values), shown, isBroken));
}
