namespace Sessions;

/// <summary>What is done when a session begins or ends. The numbers are frozen: compiled bots hold them.</summary>
public enum SessionAction
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Close every position of the scope.</summary>
    CloseAll = 1,

    /// <summary>Close the positions of the scope whose net profit is zero or more.</summary>
    CloseWin = 2,

    /// <summary>Close the positions of the scope whose net profit is below zero or unknown.</summary>
    CloseLoss = 3,

    /// <summary>Call the handler that the session names.</summary>
    Custom = 4,
}
