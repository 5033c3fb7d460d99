using Sessions.AspNetCore.Status;
using Sessions.Markup;

namespace Sessions.AspNetCore.Page;

/// <summary>A colour for each name of a session, the same everywhere on a page; with more names than colours they begin again.</summary>
internal sealed class SessionColors
{
    private const int Count = 4;
    private const int MostInLegend = 8;

    private readonly Dictionary<string, int> _colors = new(StringComparer.Ordinal);

    public SessionColors(HostStatus host)
    {
        foreach (var session in host.Strategies.SelectMany(static strategy => strategy.Status.Table))
        {
            _colors.TryAdd(session.Name, _colors.Count % Count);
        }
    }

    /// <summary>The number of a session's colour, from 0.</summary>
    public int Of(SessionOccurrence occurrence) => _colors.GetValueOrDefault(occurrence.Session.Name);

    /// <summary>A session's name with its colour before it.</summary>
    public Html Chip(SessionOccurrence occurrence) => occurrence.IsFlatten ? Html.Of($"{ShownClose.NameOf(occurrence)}") : Chip(occurrence.Session.Name, Of(occurrence));

    public Html Legend() => Html.Of($"""<p class="chips" aria-hidden="true">{Html.Join(_colors.Take(MostInLegend), static color => Html.Of($"{Chip(color.Key, color.Value)} "))}</p>""");

    private static Html Chip(string name, int color) => Html.Of($"""<span class="chip c{color}"><i></i>{name}</span>""");
}
