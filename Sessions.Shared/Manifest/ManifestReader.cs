using Sessions.Schedule;

namespace Sessions.Manifest;

/// <summary>
/// Reads the text of a manifest, strictly: a reader that skipped what it does not know would show other sessions than the
/// bot has. Whether the sessions make a table is for the schedule rules to say.
/// </summary>
internal static class ManifestReader
{
    /// <summary>Thousands of sessions; what is longer was written by no generator of this version.</summary>
    private const int LongestText = 1_000_000;

    /// <summary>What the text holds.</summary>
    /// <exception cref="FormatException">It is no text of this version; says what cannot be read.</exception>
    public static ManifestContent Read(string text)
    {
        if (text.Length > LongestText)
        {
            throw new FormatException("The manifest has " + text.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) + " characters, more than any that a class's sessions make.");
        }

        var sessions = new List<ManifestSession>();
        var problems = new List<ManifestProblem>();
        foreach (var line in text.Split('\n'))
        {
            var fields = ManifestFields.Read(line);
            if (fields.ContainsKey(ManifestKeys.Problem))
            {
                problems.Add(new ManifestProblem(Take(fields, ManifestKeys.Problem), Take(fields, ManifestKeys.Message)));
            }
            else
            {
                sessions.Add(SessionOf(fields));
            }

            if (fields.Count > 0)
            {
                throw new FormatException("The manifest has a field '" + ShownText.Cut(fields.Keys.First()) + "' that is not known here, in '" + ShownText.CutLine(line) + "'.");
            }
        }

        return new ManifestContent(sessions, problems);
    }

    private static ManifestSession SessionOf(Dictionary<string, string> fields)
    {
        var raw = new RawSession(
            RawTime.Of(Take(fields, ManifestKeys.Start)),
            RawTime.Of(Take(fields, ManifestKeys.End)),
            TakeIfThere(fields, ManifestKeys.Name),
            Take(fields, ManifestKeys.Zone),
            DaysOf(Take(fields, ManifestKeys.Days)),
            RawTime.Of(TakeIfThere(fields, ManifestKeys.EntriesUntil)),
            RawDuration.Of(TakeIfThere(fields, ManifestKeys.EndLead)),
            TakeIfThere(fields, ManifestKeys.Breaks) is { } breaks ? NumberOf(FrozenNames.Breaks, ManifestKeys.Breaks, breaks) : 0,
            TakeIfThere(fields, ManifestKeys.Market) is { } market ? NumberOf(MarketTable.Members, ManifestKeys.Market, market) : 0)
        {
            StartLag = RawDuration.Of(TakeIfThere(fields, ManifestKeys.StartLag)),
            MaxHold = RawDuration.Of(TakeIfThere(fields, ManifestKeys.MaxHold)),
        };
        return new ManifestSession(
            raw,
            ActionOf(fields, ManifestKeys.OnStart, ManifestKeys.CustomStart, ManifestKeys.StartHandler),
            ActionOf(fields, ManifestKeys.OnEnd, ManifestKeys.CustomEnd, ManifestKeys.EndHandler),
            TakeIfThere(fields, ManifestKeys.Scope) is { } scope ? NumberOf(FrozenNames.Scopes, ManifestKeys.Scope, scope) : 0,
            TakeIfThere(fields, ManifestKeys.KeepOrders) is { } kept && IsTrue(kept),
            TakeIfThere(fields, ManifestKeys.MarketCalendar));
    }

    private static ManifestAction ActionOf(Dictionary<string, string> fields, string onKey, string customKey, string handlerKey) => new(
        NumberOf(FrozenNames.Actions, onKey, Take(fields, onKey)),
        TakeIfThere(fields, customKey),
        TakeIfThere(fields, handlerKey) is { } handler ? NumberOf([], handlerKey, handler) : ManifestAction.NoHandler);

    private static int DaysOf(string words) => ManifestWords.TryReadDays(words, out var days) ? days : throw Unreadable(ManifestKeys.Days, words);

    private static int NumberOf(IReadOnlyList<string> names, string key, string word) =>
        ManifestWords.TryRead(names, word, out var number) ? number : throw Unreadable(key, word);

    private static bool IsTrue(string word) => word == "true" ? true : throw Unreadable(ManifestKeys.KeepOrders, word);

    private static string Take(Dictionary<string, string> fields, string key) =>
        TakeIfThere(fields, key) ?? throw new FormatException("A line of the manifest has no field '" + key + "'.");

    private static string? TakeIfThere(Dictionary<string, string> fields, string key)
    {
        if (fields.TryGetValue(key, out var value))
        {
            fields.Remove(key);
        }

        return value;
    }

    private static FormatException Unreadable(string key, string value) => new("'" + ShownText.Cut(value) + "' cannot be read as the field '" + key + "' of a manifest.");
}
