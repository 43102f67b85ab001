using System.Security.Cryptography;

namespace Tongxin.Platform.Accounts;

/// <summary>A password that somebody reads from a screen or a slip once and types once (一次性密码).</summary>
public static class OneTimePassword
{
    // Without letters and digits that look alike on paper.
    const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Groups of four, e.g. <c>k7mq-x3vn-9bdt-hw5e</c>; each group adds 19.8 bits.</summary>
    public static string Create(int groups = 4)
    {
        string password;
        do
            password = string.Join('-', Enumerable.Range(0, groups).Select(_ => RandomNumberGenerator.GetString(Alphabet, 4)));
        while (password.Distinct().Count() < 6);
        return password;
    }
}
