// Breakout.cs is written here from the package's README.
Console.WriteLine(Breakout.Sessions.Count);
