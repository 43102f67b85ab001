using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace Tongxin.Web.Entrance;

/// <summary>A name to sign in with (登录名): letters of any script, digits and a few signs, so that it can be read out and typed again.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed partial class LoginNameAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var name = (value as string)?.Trim() ?? "";
        return name.Length == 0 || Allowed().IsMatch(name)
            ? ValidationResult.Success
            : new("登录名最多 60 个字，只用汉字、字母、数字和 . - _ @ ·，不用空格。", [validationContext.MemberName!]);
    }

    [GeneratedRegex(@"^[\p{L}\p{M}\p{N}._@·-]{1,60}$", RegexOptions.NonBacktracking)]
    private static partial Regex Allowed();
}
