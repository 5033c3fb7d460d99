namespace Sessions.Reports;

/// <summary>The colours of a picture that cannot follow its reader's preference: a PNG. SVG and HTML have both themes and follow it.</summary>
public enum PictureTheme
{
    /// <summary>Dark on white.</summary>
    Light = 0,

    /// <summary>Light on black.</summary>
    Dark = 1,
}
