using System.Globalization;
using System.Text;

namespace Sessions.Roslyn.Tests.Fuzz;

/// <summary>
/// Programs that the compiler accepts, with names, types around them and sessions drawn at random. Their sessions may break
/// rules: members that throw compile as well.
/// </summary>
internal static class RandomStrategies
{
    private const string Parameters = "(global::Sessions.SessionContext session, global::System.Threading.CancellationToken token)";

    private static readonly string[] _names =
        ["Bot", "@class", "@record", "Sessions_", "Größe", "Session", "SessionTable", "SessionAction", "Task", "ValueTask", "IGatedStrategy", "Invalid", "GeneratedSessionTable", "global", "field", "@await", "var", "_", "T"];

    private static readonly string[] _arounds =
        ["partial class {0}", "partial struct {0}", "partial interface I{0}", "partial record {0}<TKey, @event>", "readonly partial record struct {0}", "static partial class {0}", "ref partial struct {0}"];

    private static readonly string[] _handlers =
        ["private global::System.Threading.Tasks.Task", "public static global::System.Threading.Tasks.ValueTask", "protected virtual global::System.Threading.Tasks.ValueTask", "internal void"];

    private static readonly string[] _zones = ["", "UTC", "Europe/London", "America/New_York", "Asia/Tokyo", "Europe/Lodnon"];
    private static readonly string[] _days = ["Weekdays", "Weeknights", "EveryDay", "SessionDays.Monday | SessionDays.Sunday", "SessionDays.None", "(SessionDays)3"];
    private static readonly string[] _actions = ["SessionAction.None", "SessionWords.CloseAll", "CloseWin", "(SessionAction)9", "SessionAction.Custom"];

    public static string Next(Random random)
    {
        var code = new StringBuilder();
        var spaces = random.Next(3);
        for (var i = 0; i < spaces; i++)
        {
            code.Append(CultureInfo.InvariantCulture, $"namespace {Any(["Acme", "@namespace.System", "Bots.Sessions", "Ünï"], random)}{i} {{\n");
        }

        var around = random.Next(3);
        for (var i = 0; i < around; i++)
        {
            code.Append("public ").AppendFormat(CultureInfo.InvariantCulture, Any(_arounds, random), "Outer" + i.ToString(CultureInfo.InvariantCulture)).Append(" {\n");
        }

        AppendStrategy(code, random);
        return code.Append('}', around + spaces).ToString();
    }

    private static void AppendStrategy(StringBuilder code, Random random)
    {
        for (var sessions = random.Next(1, 5); sessions > 0; sessions--)
        {
            AppendSession(code, random);
        }

        var handler = Any(_handlers, random);
        var modifier = handler.Contains("virtual", StringComparison.Ordinal) ? "abstract" : Any(["sealed", "abstract", "unsafe"], random);
        var generic = random.Next(4) == 0 ? "<TItem>" : "";
        var strategy = random.Next(8) == 0 ? "" : " : global::Sessions.IStrategy";
        code.Append(CultureInfo.InvariantCulture, $"public {modifier} partial {Any(["class", "record", "record class"], random)} {Any(_names, random)}{generic}{strategy} {{\n");
        code.Append(CultureInfo.InvariantCulture, $"    public global::System.Threading.Tasks.ValueTask TradeAsync{Parameters} => default;\n");
        code.Append(CultureInfo.InvariantCulture, $"    {handler} @do{Parameters} => throw null!;\n}}\n");
    }

    private static void AppendSession(StringBuilder code, Random random)
    {
        var (start, end) = (random.Next(0, 26), random.Next(0, 26));
        code.Append(random.Next(2) == 0
            ? string.Create(CultureInfo.InvariantCulture, $"[global::Sessions.Session({start}, {end}")
            : string.Create(CultureInfo.InvariantCulture, $"[global::Sessions.Session(\"{start}:{random.Next(60):00}\", \"{end:00}:{random.Next(60):00}{Any(["", "", "+1"], random)}\""));
        AppendIf(code, random, $", TimeZone = \"{Any(_zones, random)}\"");
        AppendIf(code, random, $", Days = {Any(_days, random).Replace("SessionDays", "global::Sessions.SessionDays", StringComparison.Ordinal)}");
        AppendIf(code, random, $", OnStart = {Qualify(Any(_actions, random))}");
        AppendIf(code, random, $", OnEnd = {Qualify(Any(_actions, random))}, CustomEnd = {Any(["\"do\"", "\"@do\"", "null", "\"Nothing\""], random)}");
        AppendIf(code, random, $", Name = {Any(["\"A\"", "\"\\0\\n\\\"*/\"", "\"\"\"]]>\"\"\"", "\"<&>{0}\"", "\"\\uD83D\"", "null"], random)}");
        AppendIf(code, random, $", EntriesUntil = \"{Any(["", "-"], random)}{random.Next(24):00}:{random.Next(60):00}\"");
        AppendIf(code, random, $", EndLead = \"{Any(["00:00:30", "00:01", "0", "", "-00:01", "23:59:59.999", "24:00"], random)}\"");
        AppendIf(code, random, $", Breaks = global::Sessions.SessionBreaks.{Any(["Pause", "Split"], random)}");
        code.Append(")]\n");
    }

    private static string Qualify(string action) => action
        .Replace("SessionWords", "global::Sessions.SessionWords", StringComparison.Ordinal)
        .Replace("SessionAction", "global::Sessions.SessionAction", StringComparison.Ordinal);

    private static void AppendIf(StringBuilder code, Random random, string text)
    {
        if (random.Next(3) == 0)
        {
            code.Append(text);
        }
    }

    private static string Any(string[] all, Random random) => all[random.Next(all.Length)];
}
