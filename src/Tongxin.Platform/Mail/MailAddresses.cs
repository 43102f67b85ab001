using System.Text.RegularExpressions;

namespace Tongxin.Platform.Mail;

/// <summary>What is taken as somebody's e-mail address (邮箱).</summary>
public static partial class MailAddresses
{
    /// <summary>Longest address, by the standard of mail.</summary>
    public const int Longest = 254;

    /// <summary>One plain address: no name, no comment, no second one, and nothing that could begin another line of a mail.</summary>
    public static bool IsOne(string text) => text.Length <= Longest && Plain().IsMatch(text);

    [GeneratedRegex(@"\A[A-Za-z0-9_%+-]+(\.[A-Za-z0-9_%+-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z0-9]{2,}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Plain();
}
