using Microsoft.AspNetCore.Identity;
using Tongxin.Platform.Data;

namespace Tongxin.Web.Entrance;

/// <summary>What the framework refuses, said in Chinese.</summary>
sealed class IdentityWords : IdentityErrorDescriber
{
    public override IdentityError DuplicateUserName(string userName) => Error("login.taken", "这个登录名已有人用，请换一个，例如在姓名后加单位简称。");

    public override IdentityError InvalidUserName(string? userName) => Error("login.invalid", "登录名只用汉字、字母、数字和 . - _ @ ·。");

    public override IdentityError PasswordMismatch() => Error("password.wrong", "原密码不对。");

    public override IdentityError ConcurrencyFailure() => Error("account.changed-meanwhile", "这个账号刚被别人改过，您的操作没有保存。请刷新后再办。");

    static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}

static class IdentityResults
{
    /// <exception cref="WrongInputException">The framework refused; the first reason stands at the field.</exception>
    public static void Insist(this IdentityResult result, string field)
    {
        if (!result.Succeeded)
            throw new WrongInputException(field, result.Errors.First().Description);
    }
}
