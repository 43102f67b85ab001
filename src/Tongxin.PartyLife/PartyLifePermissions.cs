using Tongxin.Platform.Accounts;

namespace Tongxin.PartyLife;

/// <summary>Who may see and keep the money and the people of Party work.</summary>
public static class PartyLifePermissions
{
    /// <summary>Funds and workforce: open within the office, as 党务公开 asks.</summary>
    public const string View = "party.view";

    /// <summary>Wages, plan and spendings.</summary>
    public const string Keep = "party.funds";

    /// <summary>The papers behind spendings, on which names and bank accounts stand.</summary>
    public const string Vouchers = "party.vouchers";

    /// <summary>Who does Party work: the general office for all, secretaries for their own organisation and those below.</summary>
    public const string Arrange = "party.arrange";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(View, "查看党建经费和党务力量", new(Holder.Staff, Reach.All), new(Holder.Auditor, Reach.All)),
        new(Keep, "管理党建经费", new Grant(Holder.GeneralOffice, Reach.All)),
        new(Vouchers, "查看经费凭证", new(Holder.GeneralOffice, Reach.All), new(Holder.Auditor, Reach.All)),
        new(Arrange, "安排党务力量", new(Holder.GeneralOffice, Reach.All), new(Holder.Head, Reach.Subtree)),
    ];
}
