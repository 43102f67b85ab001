using Tongxin.Platform.Accounts;

namespace Tongxin.Appraisal;

/// <summary>Who may see appraisals and keep them.</summary>
public static class AppraisalPermissions
{
    /// <summary>Schemes, and results once they are announced: open within the office. Before that a unit sees its own.</summary>
    public const string View = "appraisal.view";

    /// <summary>One's own unit's points before they are announced, and objections to them.</summary>
    public const string Own = "appraisal.own";

    /// <summary>The page of one who is judged, with everything explained: within the office as far as results are seen; for heads of supervised organs and handling units the own one alone.</summary>
    public const string One = "appraisal.one";

    /// <summary>Schemes, marks, announcing and freezing.</summary>
    public const string Keep = "appraisal.keep";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(View, "查看考核", new(Holder.Staff, Reach.All), new(Holder.Auditor, Reach.All)),
        new(Own, "查看本单位得分、提出异议", new(Holder.Staff, Reach.Own), new(Holder.Head, Reach.Subtree), new(Holder.GeneralOffice, Reach.All)),
        new(One, "查看得分的来历", new(Holder.Staff, Reach.All), new(Holder.Auditor, Reach.All), new(Holder.OfficialHead, Reach.Own)),
        new(Keep, "组织考核", new Grant(Holder.GeneralOffice, Reach.All)),
    ];
}
