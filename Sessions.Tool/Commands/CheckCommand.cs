using System.CommandLine;
using System.Globalization;
using Sessions.Tool.Checks;
using Sessions.Tool.Json;
using Sessions.Tool.Output;

namespace Sessions.Tool.Commands;

/// <summary><c>sessions check BOT.dll</c>: the rules, over what was compiled.</summary>
internal static class CheckCommand
{
    public static Command Create(ToolHost host)
    {
        var path = CommandLine.BotArgument();
        var strategy = CommandLine.StrategyOption();
        var json = CommandLine.JsonOption();
        return new Command("check", "Checks the sessions by the compiler's rules.") { path, strategy, json }.Does(host, (arguments, output, _) =>
        {
            var bot = BotChoice.Read(arguments.GetRequiredValue(path), arguments.GetValue(strategy));
            var findings = bot.Strategies.SelectMany(Finding.Of).ToList();
            if (arguments.GetValue(json))
            {
                JsonOutput.Write(host, new CheckAnswer(bot.Name, findings));
            }
            else
            {
                Show(findings, bot.Strategies.Count, output);
            }

            return Task.FromResult(findings.Any(static finding => finding.Severity == FindingSeverity.Error) ? ExitCodes.Problem : ExitCodes.Done);
        });
    }

    private static void Show(List<Finding> findings, int strategies, ToolOutput output)
    {
        foreach (var finding in findings)
        {
            output.Finding(finding);
        }

        output.Line(
            $"{Count(strategies, "strategy", "strategies")}: {CountOf(findings, FindingSeverity.Error, "error")}, {CountOf(findings, FindingSeverity.Warning, "warning")}, {CountOf(findings, FindingSeverity.Info, "info")}.");
    }

    private static string CountOf(List<Finding> findings, FindingSeverity severity, string word) => Count(findings.Count(finding => finding.Severity == severity), word, word + "s");

    private static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
