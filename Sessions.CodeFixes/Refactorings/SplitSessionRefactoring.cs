using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sessions.CodeFixes.Editing;
using Sessions.CodeFixes.Schedule;
using Sessions.Roslyn;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Refactorings;

/// <summary>
/// Splits a session in two that touch, at the whole hour nearest its middle. Both have what it had; a name is told apart by a number,
/// EntriesUntil goes with the part that it lies in, StartLag with the first, and EndLead with the second, unless a calendar may close
/// the market in either.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(SplitSessionRefactoring))]
public sealed class SplitSessionRefactoring : SessionRefactoring
{
    private protected override IEnumerable<Repair> ChangesOf(SessionPlace place, CancellationToken cancellationToken)
    {
        if (place.Window is not { } window || TimeOf(window) is not { } time)
        {
            yield break;
        }

        var text = WallTime.FormatWithinDay(time);
        yield return new Repair("Split at " + text, nameof(SplitSessionRefactoring), Edits(place, window, time, cancellationToken));
    }

    /// <summary>
    /// The whole hour nearest the middle, or null where none is inside. Both parts start on the days on which the session does, so past
    /// midnight that is every day.
    /// </summary>
    private static int? TimeOf(ScheduleWindow window)
    {
        var middle = window.Start + (window.Length / 2);
        var hour = (middle + (WallTime.Hour / 2)) / WallTime.Hour * WallTime.Hour;
        var isOneDay = hour < WallTime.Day || window is { Days: DayBits.EveryDay, Length: <= WallTime.Day };
        return hour > window.Start && hour < window.End && isOneDay ? hour : null;
    }

    private static SourceEdit[] Edits(SessionPlace place, ScheduleWindow window, int time, CancellationToken cancellationToken)
    {
        var raw = place.Raw;
        var between = RawTime.Of(WallTime.FormatWithinDay(time));
        var (first, second) = (Write(raw with { End = between }), Write(raw with { Start = between, End = InSecond(raw.End) }));
        second = Without(second, nameof(ScheduleArgument.StartLag));
        if (!CanCloseEarly(place))
        {
            first = Without(first, nameof(ScheduleArgument.EndLead));
        }

        if (window.EntriesUntil is { } until)
        {
            (first, second) = until <= time
                ? (first, Without(second, nameof(ScheduleArgument.EntriesUntil)))
                : (Without(first, nameof(ScheduleArgument.EntriesUntil)), WithText(second, nameof(ScheduleArgument.EntriesUntil), InSecond(raw.EntriesUntil).Text!));
        }
        else if (window.EntriesLead is not null)
        {
            first = Without(first, nameof(ScheduleArgument.EntriesUntil));
        }

        second = WithText(second, nameof(ScheduleArgument.Name), raw.Name + " 2");
        return [SourceEdit.Replace(place.Syntax, first + ", " + second)];

        // Past midnight the second part starts a day later, and what is written with +1 is on that very day.
        RawTime InSecond(RawTime written) => time >= WallTime.Day && TimeText.TryReadEnd(written, out var read) && read >= WallTime.Day
            ? RawTime.Of(WallTime.FormatWithinDay(read))
            : written;

        AttributeSyntax Write(RawSession part)
        {
            // Written as elsewhere, on a copy of the attribute's own text, so that its comments stay with it.
            var edits = TimeArguments.Write(place.Attribute, part, raw, cancellationToken)
                .Select(edit => new TextChange(new TextSpan(edit.Span.Start - place.Syntax.SpanStart, edit.Span.Length), edit.Text));
            return Parse(SourceText.From(place.Syntax.ToString()).WithChanges(edits.OrderBy(static edit => edit.Span.Start)).ToString());
        }
    }

    /// <summary>Whether a calendar may end either part before its time, so that a lead before the market's close means something in both.</summary>
    private static bool CanCloseEarly(SessionPlace place) =>
        SessionSources.Of(place.Type).Sessions.Any(session => session.Written == place.Attribute && session.Declaration.Raw.HasCalendar);

    private static AttributeSyntax WithText(AttributeSyntax attribute, string name, string text) =>
        NamedArgument.Find(attribute, name) is { } argument
            ? attribute.ReplaceNode(argument.Expression, SyntaxFactory.ParseExpression(SymbolDisplay.FormatLiteral(text, quote: true)).WithTriviaFrom(argument.Expression))
            : attribute;

    private static AttributeSyntax Without(AttributeSyntax attribute, string name)
    {
        if (NamedArgument.Find(attribute, name) is not { } argument)
        {
            return attribute;
        }

        var removed = Removal.Of(argument).Span;
        return Parse(attribute.ToString().Remove(removed.Start - attribute.SpanStart, removed.Length));
    }

    private static AttributeSyntax Parse(string attribute) =>
        ((ClassDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration("[" + attribute + "] class C { }")!).AttributeLists[0].Attributes[0];
}
