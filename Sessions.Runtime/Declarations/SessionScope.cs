namespace Sessions;

/// <summary>Whose positions and orders an action reaches. The numbers are frozen: compiled bots hold them.</summary>
public enum SessionScope
{
    /// <summary>The strategy's own, known by its tag.</summary>
    Strategy = 0,

    /// <summary>Everything in the account, whoever opened it.</summary>
    Account = 1,
}
