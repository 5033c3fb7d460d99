using System.CommandLine;
using System.Globalization;
using Sessions.Hosting;
using Sessions.Tool.Bots;
using Sessions.Tool.Checks;
using Sessions.Tool.Json;
using Sessions.Tool.Output;

namespace Sessions.Tool.Commands;

/// <summary><c>sessions check BOT.dll</c>: the rules, over what was compiled and what a configuration makes of it.</summary>
internal static class CheckCommand
{
    public static Command Create(ToolHost host)
    {
        var paths = new Argument<string[]>("bots") { Description = "The bot's assemblies. They are read, never run.", HelpName = "BOT.dll", Arity = ArgumentArity.OneOrMore };
        var file = new Option<string?>("--config") { Description = "The host's configuration file, whose changes are checked too.", HelpName = "appsettings.json" };
        var section = new Option<string>("--section") { Description = "The section that the host reads.", HelpName = "NAME", DefaultValueFactory = static _ => SessionConfiguration.DefaultSection };
        var ids = new Option<string[]>("--id") { Description = "An explicit id by which the configuration names a strategy; the assembly does not tell of it.", HelpName = "ID=STRATEGY" };
        var json = CommandLine.JsonOption();
        return new Command("check", "Checks the sessions by the compiler's rules, with what a configuration changes.") { paths, file, section, ids, json }.Does(host, (arguments, output, _) =>
        {
            var bots = arguments.GetRequiredValue(paths).Distinct().Select(path => BotChoice.Read(host, path)).ToList();
            var bot = new Bot(string.Join(", ", bots.Select(static bot => bot.Name)), [.. bots.SelectMany(static bot => bot.Strategies)]);
            List<Finding> findings = arguments.GetValue(file) is { } configuration
                ? [.. BotCheck.Of(bot, ConfigurationFile.Read(configuration, arguments.GetRequiredValue(section)), Path.GetDirectoryName(Path.GetFullPath(configuration))!, IdsOf(bot, arguments.GetValue(ids) ?? []))]
                : [.. BotCheck.Of(bot)];
            if (arguments.GetValue(json))
            {
                JsonOutput.Write(host, new CheckAnswer([.. bots.Select(static bot => bot.Name)], findings));
            }
            else
            {
                Show(findings, bot.Strategies.Count, output);
            }

            return Task.FromResult(findings.Any(static finding => finding.Severity == FindingSeverity.Error) ? ExitCodes.Problem : ExitCodes.Done);
        });
    }

    private static Dictionary<string, string> IdsOf(Bot bot, string[] ids)
    {
        var byType = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parts in ids.Select(static id => id.Split('=', 2)))
        {
            if (parts is not [{ Length: > 0 } id, { Length: > 0 } name])
            {
                throw new ToolException($"'{string.Join('=', parts)}' is no id of a strategy; write --id ID=STRATEGY, such as --id scalper=Acme.Breakout");
            }

            byType[BotChoice.Choose(bot, name).Type] = id;
        }

        return byType;
    }

    private static void Show(List<Finding> findings, int strategies, ToolOutput output)
    {
        output.Findings(findings);
        output.Line(
            $"{Count(strategies, "strategy", "strategies")}: {CountOf(findings, FindingSeverity.Error, "error")}, {CountOf(findings, FindingSeverity.Warning, "warning")}, {CountOf(findings, FindingSeverity.Info, "info")}.");
    }

    private static string CountOf(List<Finding> findings, FindingSeverity severity, string word) => Count(findings.Count(finding => finding.Severity == severity), word, word + "s");

    private static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
