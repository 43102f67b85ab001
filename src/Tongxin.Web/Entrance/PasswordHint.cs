using Tongxin.Platform.Accounts;

namespace Tongxin.Web.Entrance;

/// <summary>What is said beside every new password.</summary>
static class PasswordHint
{
    public static readonly string Text = $"至少 {PasswordRules.Shortest} 位，可以是一句自己记得住的话；不能是常见弱密码，不能含本人姓名、登录名";
}
