using Tongxin.Platform.Accounts;

namespace Tongxin.Boards.Reports;

/// <summary>Who may change the texts of reports. Making one is for whoever sees the unit's board.</summary>
public static class ReportPermissions
{
    public const string Templates = "reports.templates";

    public static readonly IReadOnlyList<Permission> All = [new(Templates, "修改报告模板", new Grant(Holder.GeneralOffice, Reach.All))];
}
