using Microsoft.Extensions.Options;

namespace Sessions.Hosting.Running;

// docs/decisions.md 93
/// <summary>Makes every strategy before the host starts, so that one text names everything that keeps it from starting.</summary>
internal sealed class SessionsHostValidator(StrategyCatalog catalog) : IValidateOptions<SessionsHostOptions>
{
    public ValidateOptionsResult Validate(string? name, SessionsHostOptions options)
    {
        if (name != Options.DefaultName)
        {
            return ValidateOptionsResult.Skip;
        }

        var problems = catalog.Build(options);
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
