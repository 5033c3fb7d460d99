namespace Sessions.Reports;

/// <summary>Decimal numbers as whole ones.</summary>
/// <param name="Digits">How many digits after the point are kept.</param>
internal readonly record struct Scale(int Digits)
{
    private const int MostDigits = 8;

    /// <summary>More would not be whole numbers to a script any more, whose largest is 2^53.</summary>
    private const decimal Largest = 1L << 50;

    /// <summary>As many digits as some numbers have, and fit.</summary>
    public static Scale Of(IEnumerable<decimal> numbers)
    {
        var (digits, largest) = (0, 0m);
        foreach (var number in numbers)
        {
            digits = Math.Max(digits, DigitsOf(number));
            largest = Math.Max(largest, Math.Abs(number));
        }

        while (digits > 0 && largest * Power(digits) > Largest)
        {
            digits--;
        }

        return new Scale(digits);
    }

    public long Whole(decimal number) => (long)Math.Clamp(Math.Round(number * Power(Digits)), -Largest, Largest);

    private static decimal Power(int digits) => (decimal)Math.Pow(10, digits);

    private static int DigitsOf(decimal number)
    {
        var digits = 0;
        while (digits < MostDigits && number != Math.Truncate(number))
        {
            number *= 10;
            digits++;
        }

        return digits;
    }
}
