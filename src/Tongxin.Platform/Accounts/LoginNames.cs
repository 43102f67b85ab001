using System.Text;
using Microsoft.AspNetCore.Identity;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Accounts;

/// <summary>Login names are compared without regard to case and to the way their signs are composed; nothing that is typed breaks it.</summary>
public sealed class LoginNames : ILookupNormalizer
{
    /// <summary>Longest login name.</summary>
    public const int Longest = 60;

    public string? NormalizeName(string? name) => name is null ? null : Normal(name);

    public string? NormalizeEmail(string? email) => NormalizeName(email);

    public static string Normal(string name)
    {
        var normal = Unicode.Normal(name, NormalizationForm.FormC).ToUpperInvariant();
        return normal.Cut(Longest);
    }
}
