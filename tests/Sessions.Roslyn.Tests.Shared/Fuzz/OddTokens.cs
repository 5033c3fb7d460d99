namespace Sessions.Roslyn.Tests.Fuzz;

/// <summary>What is put into sources at places where it does not belong.</summary>
internal static class OddTokens
{
    public static IReadOnlyList<string> Values { get; } =
    [
        "null", "default", "-1", "24", "25", "2147483647", "int.MinValue", "unchecked((int)0xFFFFFFFF)", "1 / 0", "8.5", "double.NaN", "1m", "'c'", "true",
        "\"\"", "\" \"", "\"\\0\"", "\"\\uD800\"", "\"+1\"", "\"24:00+1\"", "\"25:00\"", "\"8:5\"", "\"99999999999:00\"", "\"٠٨:٠٠\"", "\"０８:００\"", "\"08:00\\u200B\"",
        "\"" + new string('9', 5_000) + "\"", "\"" + new string('\u0301', 2_000) + "\"", "$\"{8}:00\"", "\"\"\"08:00\"\"\"", "\"08:00\"u8",
        "typeof(int)", "typeof(Bot<>)", "typeof(void)", "typeof(int*)", "nameof(Undefined)", "nameof(Bot.TradeAsync)", "nameof()", "new[] { 1 }", "new object[] { null }", "[1, 2]",
        "(SessionDays)(-1)", "(SessionDays)128", "SessionDays.None", "(SessionAction)99", "(Sessions.Market)99", "Sessions.Market.None", "Custom", "Weekdays",
        "\"Europe/Lodnon\"", "\"GMT Standard Time\"", "\"Etc/GMT+25\"", "\"America/Sao_Paulo\"", "\"UTC+1\"", "Undefined", "Undefined.Undefined", "default(string)", "\"TradeAsync\"", "\"RunAsync\"",
    ];

    public static IReadOnlyList<string> Code { get; } =
    [
        "class", "struct", "record", "interface", "enum", "delegate", "namespace", "using", "partial", "static", "file", "abstract", "sealed", "ref", "unsafe", "async", "await",
        "public", "private", "protected", "new", "override", "virtual", "extern", "readonly", "where", "this", "base", "in", "out", "params", "void", "int", "string", "operator", "event",
        "{", "}", "(", ")", "[", "]", "<", ">", ",", ";", ":", "=", "=>", ".", "?", "@", "*", "&", "global::", "$\"", "\"", "\"\"\"", "'", "//", "/*", "*/", "///", "#if X\n", "#endif\n", "#pragma warning disable\n", "#line 1 \"x\"\n", "\\", "\0", "\uD800", "\u0301", "é",
        "Sessions", "RunAsync", "TradeAsync", "Session", "Custom", "CloseAll", "IStrategy", "IGatedStrategy", "SessionTable", "ValueTask", "System", "Bot", "T",
        "[Session(8, 12)]", "[Session]", "[Session(", "[Session(8, 12, ", "[UseSessions(typeof(Bot))]", "[UseSessions(null)]", "[SessionCalendar(typeof(int))]", "[SessionCalendar(null)]",
        "[assembly: SessionDefaults(TimeZone = null)]", "[assembly: SessionDefaults(TimeZone = \"Mars\", Days = 0)]", "[module: Session(8, 9)]", "[return: Session(8, 9)]", "[Obsolete]",
        "public static SessionTable Sessions => null;", "public Task RunAsync(SessionRuntime runtime, CancellationToken cancellationToken) => null;",
        "TimeZone =", "Days =", "OnStart =", "OnEnd =", "CustomStart =", "CustomEnd =", "EntriesUntil =", "Name =", "EndLead =", "start:", "end:", "market:", "type:",
    ];
}
