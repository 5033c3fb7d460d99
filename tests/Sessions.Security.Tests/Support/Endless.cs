namespace Sessions.Security.Tests.Support;

/// <summary>A text of one character many times and then something else, none of which is held.</summary>
internal sealed class Endless(char character, int times, string rest) : TextReader
{
    private int _position;

    public override int Peek() => _position < times ? character : _position - times < rest.Length ? rest[_position - times] : -1;

    public override int Read()
    {
        var next = Peek();
        _position++;
        return next;
    }
}
