using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.CodeFixes.Editing;
using Sessions.Roslyn;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Schedule;

/// <summary>The sessions of a class as they are to be, beside those that are written.</summary>
internal sealed class ClassSchedule
{
    private readonly ImmutableArray<SessionSource> _sources;
    private readonly ImmutableArray<RawSession> _sessions;
    private readonly CancellationToken _cancellationToken;

    private ClassSchedule(ImmutableArray<SessionSource> sources, ImmutableArray<RawSession> sessions, CancellationToken cancellationToken)
    {
        _sources = sources;
        _sessions = sessions;
        _cancellationToken = cancellationToken;
    }

    public RawSession this[int session] => _sessions[session];

    public static ClassSchedule Of(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var sources = SessionSources.Of(type).Sessions.Where(static source => !source.IsBroken).ToImmutableArray();
        return new ClassSchedule(sources, sources.Select(static source => source.Declaration.Raw).ToImmutableArray(), cancellationToken);
    }

    /// <summary>The overlaps of sessions in one zone; where zones differ, the times of the one are not the times of the other.</summary>
    public IEnumerable<ScheduleProblem> Overlaps() =>
        ScheduleRules.Check(_sessions).Problems.Where(static problem =>
            problem.Id == Rules.SES0003SessionsOverlap.Id && problem.Argument == ScheduleArgument.Start);

    public Location PlaceOf(ScheduleProblem overlap) =>
        SessionSyntax.LocationOf(_sources[overlap.Session].Attribute, overlap.Argument, _cancellationToken);

    public Location PlaceOfOther(ScheduleProblem overlap) =>
        SessionSyntax.LocationOf(_sources[overlap.OtherSession].Attribute, ScheduleArgument.Session, _cancellationToken);

    /// <summary>The attribute of a session that is written for it alone, or null.</summary>
    public AttributeSyntax? WrittenAt(int session) => WrittenSession.IsWritten(_sources[session].Attribute)
        ? _sources[session].Attribute.ApplicationSyntaxReference?.GetSyntax(_cancellationToken) as AttributeSyntax
        : null;

    /// <summary>The window of a session that can be read.</summary>
    public ScheduleWindow WindowOf(int session) => Read(session)!;

    /// <summary>The schedule with another session in a place, or null where the times of the one there are not written at its attribute.</summary>
    public ClassSchedule? With(int session, RawSession raw) => WrittenSession.IsWritten(_sources[session].Attribute)
        ? new ClassSchedule(_sources, _sessions.SetItem(session, raw), _cancellationToken)
        : null;

    /// <summary>
    /// Whether a session is a part of what it was. A start that moves past midnight moves to another weekday, which is the
    /// same only where the session is there on every day.
    /// </summary>
    public bool IsPartOf(ClassSchedule before, int session) =>
        Read(session) is { } window && before.Read(session) is { } longer
        && window.End - window.Start < longer.End - longer.Start
        && (window.Start >= longer.Start || window.Days == DayBits.EveryDay);

    /// <summary>Whether two sessions break no rule together.</summary>
    public bool AreApart(int first, int second) => ScheduleRules.Check([_sessions[first], _sessions[second]]).IsValid;

    /// <summary>The edits that make the written sessions these.</summary>
    public IEnumerable<SourceEdit> Edits()
    {
        for (var i = 0; i < _sessions.Length; i++)
        {
            if (_sessions[i] != _sources[i].Declaration.Raw)
            {
                foreach (var edit in TimeArguments.Write(_sources[i].Attribute, _sessions[i], _sources[i].Declaration.Raw, _cancellationToken))
                {
                    yield return edit;
                }
            }
        }
    }

    private ScheduleWindow? Read(int session) => ScheduleReader.Read(_sessions[session], session, []);
}
