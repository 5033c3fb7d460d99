namespace Sessions.Journals.Storage;

/// <summary>What a journal's mark says.</summary>
/// <param name="IsThere">Whether there is a mark.</param>
/// <param name="IsDamaged">Whether nothing can be read from it.</param>
/// <param name="Journal">The id of the journal that it marks.</param>
/// <param name="Writes">How many writes that has had at least; zero where the mark was made and nothing was marked yet.</param>
internal readonly record struct MarkedState(bool IsThere, bool IsDamaged, Guid Journal, long Writes)
{
    /// <summary>Why a journal cannot be believed to be whole; null where it is as far as the mark says.</summary>
    /// <param name="path">The journal.</param>
    /// <param name="journal">Its id; null where it has nothing.</param>
    /// <param name="writes">How many writes it has had.</param>
    public string? Doubt(string path, Guid? journal, long writes)
    {
        // A process that died between making a journal and marking it has left one write.
        var mark = JournalMark.PathOf(path);
        const string CannotTell = "whether it is an older copy cannot be told";
        var what = this switch
        {
            { IsThere: false } when journal is null => null,
            { IsThere: false } => $"has no mark beside it, '{mark}', as where it was copied without; {CannotTell}",
            { IsDamaged: true } => $"has a damaged mark beside it, '{mark}'; {CannotTell}",
            { Writes: > 0 } when journal is null => FormattableString.Invariant($"is gone or empty, though it has had {Writes} writes"),
            { Writes: > 0 } when journal != Journal => FormattableString.Invariant(
                $"is another one than the journal that was here, which has had {Writes} writes"),

            // A process that died between making a journal and marking it has left one write.
            { Writes: 0 } when writes > 1 => $"has a mark beside it that says nothing, '{mark}'; {CannotTell}",
            { Writes: var marked } when writes < marked => FormattableString.Invariant($"has gone back in time: it has {writes} writes and has had {marked}, ")
                + $"as where its log, '{path}-wal', was lost or damaged, or an older copy was put in its place",
            _ => null,
        };
        return what is null ? null : $"The journal '{path}' {what}. It may not know what is open. Nothing was changed. Look up the account's open positions and orders; "
            + $"then accept it as it is with \"sessions accept --journal {path}\", or SqliteJournal.AcceptAsync(). "
            + "On an account without tags, say then what is a strategy's own of what is open: sessions adopt, or SessionControl.AdoptAsync().";
    }
}
