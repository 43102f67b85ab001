using Tongxin.Platform.Accounts;

namespace Tongxin.Statements;

/// <summary>Who may see, write, hand up and decide on accounts.</summary>
public static class StatementPermissions
{
    /// <summary>One's own unit's; heads also those below; the general office and the auditor all.</summary>
    public const string View = "statements.view";

    /// <summary>Edit the draft of one's own unit. Members of the standing committee read its page; its head and the general office write it.</summary>
    public const string Write = "statements.write";

    /// <summary>Hand up the account of a unit one heads.</summary>
    public const string HandUp = "statements.hand-up";

    /// <summary>Accept or return what was handed up to a unit one heads.</summary>
    public const string Decide = "statements.decide";

    /// <summary>Run the monthly meeting and record what it decided.</summary>
    public const string Meet = "statements.meet";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(View, "查看月度交账",
            new(Holder.Staff, Reach.Own), new(Holder.Head, Reach.Subtree), new(Holder.GeneralOffice, Reach.All), new(Holder.Auditor, Reach.All)),
        new(Write, "填写月度交账", new(Holder.Worker, Reach.Own), new(Holder.Head, Reach.Own), new(Holder.GeneralOffice, Reach.Above)),
        new(HandUp, "交账", new Grant(Holder.Head, Reach.Own)),
        new(Decide, "接收、退回交账", new Grant(Holder.Head, Reach.Own)),
        new(Meet, "主持月例会", new(Holder.Head, Reach.Subtree), new(Holder.GeneralOffice, Reach.All)),
    ];
}
