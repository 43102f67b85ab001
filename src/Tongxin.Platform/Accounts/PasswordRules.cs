using Microsoft.AspNetCore.Identity;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Accounts;

/// <summary>What a password must not be: one of the weak ones everybody tries, or made of the person's own name.</summary>
/// <param name="weak">Weak passwords in lower case.</param>
public sealed class PasswordRules(WeakPasswords weak, OfficeDb db) : IPasswordValidator<Account>
{
    /// <summary>Fewest characters. GB/T 22239-2019 8.1.4.1 asks for complexity; length is what resists guessing.</summary>
    public const int Shortest = 10;

    /// <summary>Longest accepted, so that hashing cannot be made to last.</summary>
    public const int Longest = 128;

    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var word = (password ?? "").ToLowerInvariant();
        var names = await Names.Of(db, [user.Person], CancellationToken.None);
        var name = user.Person is null ? "" : names.Of(user.Person).ToLowerInvariant();
        var login = (user.UserName ?? "").ToLowerInvariant();
        return word switch
        {
            { Length: < Shortest } => No("password.short", $"密码至少 {Shortest} 位。可以用一句自己记得住的话。"),
            { Length: > Longest } => No("password.long", $"密码最多 {Longest} 位。"),
            _ when word.Distinct().Count() < 5 => No("password.simple", "密码里不同的字符太少，容易被猜到。请换一个。"),
            _ when weak.Contains(word) => No("password.weak", "这个密码在常见弱密码表里，请换一个。"),
            _ when name.Length > 1 && word.Contains(name, StringComparison.Ordinal) => No("password.name", "密码里不能有自己的姓名。"),
            _ when login.Length > 2 && word.Contains(login, StringComparison.Ordinal) => No("password.login", "密码里不能有自己的登录名。"),
            _ => IdentityResult.Success,
        };
    }

    static IdentityResult No(string code, string message) =>
        IdentityResult.Failed(new IdentityError { Code = code, Description = message });
}

/// <summary>The list of weak passwords that ships with the product.</summary>
public sealed class WeakPasswords(IEnumerable<string> words)
{
    readonly HashSet<string> all = [.. words.Select(word => word.Trim().ToLowerInvariant())];

    /// <summary>The word itself, or the word with digits or marks put before or behind it.</summary>
    public bool Contains(string lowerCase) =>
        all.Contains(lowerCase) || all.Contains(lowerCase.Trim("0123456789!@#$%^&*()_+-=.,?~`".ToCharArray()) is { Length: > 2 } core ? core : lowerCase);
}
