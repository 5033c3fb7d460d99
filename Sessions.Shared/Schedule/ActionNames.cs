using System.Globalization;

namespace Sessions.Schedule;

/// <summary>The public enum SessionAction, for code that has only its numbers.</summary>
internal static class ActionNames
{
    public const int CloseAll = 1;

    public const int Custom = 4;

    public static string Of(int action) =>
        action >= 0 && action < FrozenNames.Actions.Count ? FrozenNames.Actions[action] : action.ToString(CultureInfo.InvariantCulture);
}
