namespace MyBot;

// Names that the package has too: in the bot's own namespace the bot's are meant.
public sealed record Session(int Id);

public sealed class Sessions;

public sealed class Custom;

public sealed class CloseAll;
