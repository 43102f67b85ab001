using System.Security.Cryptography;

namespace Tongxin.Appraisal.Polls;

/// <summary>A ballot (票): one byte for each of those whom the poll is about, so that all ballots of a poll are equally long, sealed with the poll's key for its own row alone.</summary>
static class Ballot
{
    /// <summary>弃权. A grade is its place plus one; 0 says nothing.</summary>
    public const byte Abstains = 255;

    const int Nonce = 12, Tag = 16;

    public static byte[] Empty(PollForm form) => new byte[form.Judged.Count];

    public static bool IsCast(byte[] choices) => choices.AsSpan().ContainsAnyExcept((byte)0);

    public static string Words(PollForm form, byte choice) => choice == Abstains ? "弃权" : form.Grades[choice - 1].Name;

    /// <returns>Nonce, tag and ciphertext.</returns>
    public static byte[] Seal(byte[] key, PollVoter voter, byte[] choices)
    {
        var ballot = new byte[Nonce + Tag + choices.Length];
        RandomNumberGenerator.Fill(ballot.AsSpan(0, Nonce));
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(ballot.AsSpan(0, Nonce), choices, ballot.AsSpan(Nonce + Tag), ballot.AsSpan(Nonce, Tag), RowOf(voter));
        return ballot;
    }

    /// <returns>Null where it was not sealed with this key, or not for this row.</returns>
    public static byte[]? Open(byte[] key, PollVoter voter)
    {
        if (voter.Ballot is not { Length: >= Nonce + Tag } ballot)
            return null;
        var choices = new byte[ballot.Length - Nonce - Tag];
        using var aes = new AesGcm(key, Tag);
        try
        {
            aes.Decrypt(ballot.AsSpan(0, Nonce), ballot.AsSpan(Nonce + Tag), ballot.AsSpan(Nonce, Tag), choices, RowOf(voter));
            return choices;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    // A ballot moved to another row or another poll does not open.
    static byte[] RowOf(PollVoter voter) => [.. voter.Poll.ToByteArray(), .. voter.Id.ToByteArray()];
}
