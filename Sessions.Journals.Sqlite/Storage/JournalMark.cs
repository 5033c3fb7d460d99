using System.Buffers.Binary;
using System.Numerics;
using Microsoft.Win32.SafeHandles;

namespace Sessions.Journals.Storage;

// docs/decisions.md 199
/// <summary>
/// How many writes a journal has had at least, in a small file beside it: so that one which has lost its log, or is an older copy,
/// is known. It follows each write that has reached the disk, without waiting for the disk itself: what a killed process has marked
/// is kept by the system, and what the power takes from it only makes it say less.
/// </summary>
internal sealed class JournalMark : IDisposable
{
    /// <summary>Slots are used in turn, so that processes that mark at the same moment do not undo each other's.</summary>
    private const int Slots = 16;
    private const int SlotSize = 32;
    private const int WritesBetweenFlushes = 1024;

    private readonly SafeFileHandle _file;
    private Guid _journal;
    private int _unflushed;

    private JournalMark(SafeFileHandle file) => _file = file;

    /// <summary>The mark's file.</summary>
    public static string PathOf(string journal) => journal + "-mark";

    /// <summary>What the mark of a journal says.</summary>
    public static MarkedState Read(string journal)
    {
        if (!File.Exists(PathOf(journal)))
        {
            return default;
        }

        using var file = File.OpenHandle(PathOf(journal), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> slots = stackalloc byte[(Slots * SlotSize) + 1];
        var length = RandomAccess.Read(file, slots, 0);
        var found = new MarkedState(IsThere: true, IsDamaged: length is not (0 or Slots * SlotSize), Guid.Empty, 0);
        var isEmpty = !slots.ContainsAnyExcept((byte)0);
        for (var at = 0; at + SlotSize <= length && !found.IsDamaged; at += SlotSize)
        {
            var slot = slots.Slice(at, SlotSize);
            var writes = BinaryPrimitives.ReadInt64LittleEndian(slot[16..]);
            if (writes > found.Writes && BinaryPrimitives.ReadUInt64LittleEndian(slot[24..]) == ChecksumOf(slot))
            {
                found = found with { Journal = new Guid(slot[..16]), Writes = writes };
            }
        }

        return found with { IsDamaged = found.IsDamaged || (found.Writes == 0 && !isEmpty) };
    }

    /// <summary>Opens a journal's mark, which is made, saying nothing yet, where it is not there.</summary>
    public static JournalMark Open(string journal)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite | FileShare.Delete };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var made = new FileStream(PathOf(journal), options))
        {
            if (made.Length == 0)
            {
                // Another process may make it at the same moment and mark it already, so nothing is written over.
                made.SetLength(Slots * SlotSize);
                made.Flush(flushToDisk: true);
            }
        }

        return new JournalMark(File.OpenHandle(PathOf(journal), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete));
    }

    /// <summary>Begins to mark a journal, as far as it has come.</summary>
    /// <param name="journal">The journal's own id.</param>
    /// <param name="writes">How many writes it has had.</param>
    /// <param name="isOther">Whether what the mark said before is not to count any more.</param>
    public void Begin(Guid journal, long writes, bool isOther)
    {
        _journal = journal;
        if (isOther)
        {
            RandomAccess.SetLength(_file, Slots * SlotSize);
            RandomAccess.Write(_file, new byte[Slots * SlotSize], 0);
        }

        Advance(writes);
        RandomAccess.FlushToDisk(_file);
    }

    /// <summary>A write has reached the disk.</summary>
    /// <param name="writes">How many there have been with it.</param>
    public void Advance(long writes)
    {
        Span<byte> slot = stackalloc byte[SlotSize];
        _journal.TryWriteBytes(slot);
        BinaryPrimitives.WriteInt64LittleEndian(slot[16..], writes);
        BinaryPrimitives.WriteUInt64LittleEndian(slot[24..], ChecksumOf(slot));
        RandomAccess.Write(_file, slot, writes % Slots * SlotSize);
        if (++_unflushed >= WritesBetweenFlushes)
        {
            RandomAccess.FlushToDisk(_file);
            _unflushed = 0;
        }
    }

    public void Dispose()
    {
        RandomAccess.FlushToDisk(_file);
        _file.Dispose();
    }

    private static ulong ChecksumOf(ReadOnlySpan<byte> slot)
    {
        var checksum = uint.MaxValue;
        for (var at = 0; at < 24; at += sizeof(ulong))
        {
            checksum = BitOperations.Crc32C(checksum, BinaryPrimitives.ReadUInt64LittleEndian(slot[at..]));
        }

        return ((ulong)~checksum << 32) | checksum;
    }
}
