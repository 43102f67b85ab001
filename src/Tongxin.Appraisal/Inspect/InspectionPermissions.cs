using Tongxin.Platform.Accounts;

namespace Tongxin.Appraisal.Inspect;

/// <summary>Who may see inspections, look, approve and answer.</summary>
public static class InspectionPermissions
{
    /// <summary>Open rounds and the opinions that were issued to one's own unit; heads also those below.</summary>
    public const string View = "inspections.view";

    /// <summary>Look, draft and issue opinions, look again: the head of a unit above, and the general office.</summary>
    public const string Inspect = "inspections.inspect";

    /// <summary>Sign for an opinion and answer it: the head of the unit.</summary>
    public const string Answer = "inspections.answer";

    /// <summary>Write the lists by which rounds look.</summary>
    public const string Lists = "inspections.lists";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(View, "查看检查和督查意见", new(Holder.Staff, Reach.Own), new(Holder.Head, Reach.Subtree), new(Holder.GeneralOffice, Reach.All), new(Holder.Auditor, Reach.All)),
        new(Inspect, "检查下级单位、提出督查意见", new(Holder.Head, Reach.Subtree), new(Holder.GeneralOffice, Reach.All)),
        new(Answer, "签收督查意见、反馈整改", new Grant(Holder.Head, Reach.Own)),
        new(Lists, "编写检查清单", new Grant(Holder.GeneralOffice, Reach.All)),
    ];
}
