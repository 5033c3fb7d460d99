namespace Sessions.AspNetCore.Page;

/// <summary>Which strategies a page shows.</summary>
internal enum ShownFilter
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those that somebody should look at.</summary>
    Attention,

    /// <summary>Those with an open session.</summary>
    Open,

    /// <summary>Those whose session ends.</summary>
    Ending,

    /// <summary>Those without an open session.</summary>
    Closed,

    /// <summary>Those that a halt keeps from trading.</summary>
    Halted,
}
