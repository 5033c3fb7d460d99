namespace Sessions.Reports;

/// <summary>Which part of a text stands where it is written.</summary>
internal enum TextAnchor
{
    Start,
    Middle,
    End,
}
