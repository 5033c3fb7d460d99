using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Sessions.Tool.Bots;

namespace Sessions.Tool.Tests.Hostile;

/// <summary>Assemblies that a seed has damaged: each is read, or refused in one line, and none ends the tool.</summary>
public sealed class DamagedAssemblyTests : IDisposable
{
    private const int Count = 3_000;

    /// <summary>Numbers at which a sum, a shift or a length goes wrong.</summary>
    private static readonly uint[] _numbers = [0, 1, 0x7F, 0x80, 0xFF, 0x3FFF, 0x4000, 0x7FFF, 0xFFFF, 0x1FFFFFFF, 0x20000000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFF0, 0xFFFFFFFF];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Of_a_thousand_each_is_read_or_refused_in_one_line(int seed)
    {
        var whole = await File.ReadAllBytesAsync(ToolRun.Bot);
        var (metadata, length) = MetadataOf(whole);
        var random = new Random(seed);
        var (read, refused) = (0, 0);
        for (var i = 0; i < Count / 3; i++)
        {
            await File.WriteAllBytesAsync(_folder["Bot.dll"], Damage(whole, metadata, length, random));

            try
            {
                BotReader.Read(_folder["Bot.dll"]);
                read++;
            }
            catch (ToolException exception)
            {
                Assert.StartsWith($"'{_folder["Bot.dll"]}' ", exception.Message, StringComparison.Ordinal);
                Assert.True(exception.Message.Length < 1_000);
                refused++;
            }
        }

        // Of neither kind alone: the damage is deep enough, and not only in the first bytes.
        Assert.True(read > 50 && refused > 200, $"{read} read, {refused} refused");
    }

    [Fact]
    public async Task Of_some_that_are_read_every_command_answers()
    {
        var whole = await File.ReadAllBytesAsync(ToolRun.Bot);
        var (metadata, length) = MetadataOf(whole);
        var random = new Random(4);
        for (var i = 0; i < 60; i++)
        {
            await File.WriteAllBytesAsync(_folder["Bot.dll"], Damage(whole, metadata, length, random));
            foreach (var command in new[] { "list", "next", "check" })
            {
                var run = await ToolRun.RunAsync(command, _folder["Bot.dll"]);

                Nasty.AssertHarmless(run);
                Assert.True(run.ExitCode != ExitCodes.CannotDo || (run.Output.Length == 0 && run.Error.TrimEnd('\n').Split('\n').Length == 1), run.Output + run.Error);
            }
        }
    }

    private static (int Start, int Length) MetadataOf(byte[] image)
    {
        using var reader = new PEReader(new MemoryStream(image));
        return (reader.PEHeaders.MetadataStartOffset, reader.PEHeaders.MetadataSize);
    }

    private static byte[] Damage(byte[] whole, int metadata, int length, Random random)
    {
        var image = (byte[])whole.Clone();
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            // In the headers of the file or those of its tables, where numbers are places and lengths, or anywhere among its metadata.
            var place = random.Next(4) switch
            {
                0 => random.Next(Math.Min(0x400, image.Length)),
                1 => metadata + random.Next(Math.Min(0x200, length)),
                _ => metadata + random.Next(length),
            };
            switch (random.Next(5))
            {
                case 0:
                    image[place] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    random.NextBytes(image.AsSpan(place, Math.Min(random.Next(1, 64), image.Length - place)));
                    break;
                case 2:
                    image.AsSpan(place, Math.Min(random.Next(1, 256), image.Length - place)).Clear();
                    break;
                default:
                    BitConverter.TryWriteBytes(image.AsSpan(Math.Min(place, image.Length - sizeof(uint))), _numbers[random.Next(_numbers.Length)]);
                    break;
            }
        }

        return random.Next(16) == 0 ? image[..random.Next(image.Length)] : image;
    }
}
