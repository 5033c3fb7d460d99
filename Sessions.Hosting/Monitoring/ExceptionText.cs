using Microsoft.Extensions.DependencyInjection;
using Sessions.Journals;

namespace Sessions.Hosting.Monitoring;

// docs/decisions.md 123
/// <summary>
/// What may be told of an exception outside the log. Status page, health results and problems go further than a log does, and
/// what a broker's client or a feed throws may hold a connection string, or an address with a key in it.
/// </summary>
internal static class ExceptionText
{
    /// <summary>What it says where it is of a type of this library's, whose texts are made for people; otherwise null.</summary>
    public static string? Of(Exception exception) => exception.GetType().Assembly == typeof(JournalException).Assembly ? exception.Message : null;

    /// <summary>The same of an exception from making a strategy: the container says by types what is missing, and this where it would come from.</summary>
    public static string? OfMaking(Exception exception, Type strategy) => Of(exception)
        ?? (exception is InvalidOperationException && IsOfContainer(exception.Source)
            ? $"{exception.Message.TrimEnd('.')}. Register it as a service, or give it to the constructor with AddStrategy<{strategy.Name}>(o => o.Arguments = [\u2026]); "
                + "a strategy's symbol needs neither, it is o.Symbol, and session.Symbol in its code"
            : null);

    private static bool IsOfContainer(string? source) =>
        source is not null && (source == typeof(ActivatorUtilities).Assembly.GetName().Name || source == typeof(ServiceProvider).Assembly.GetName().Name);
}
