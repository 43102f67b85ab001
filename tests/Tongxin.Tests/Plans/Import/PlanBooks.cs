using Tongxin.Tests.Kit;
using Tongxin.Tests.Platform.Import;

namespace Tongxin.Tests.Plans.Import;

/// <summary>Short ways to workbooks with the items of a plan, and to what becomes of them.</summary>
static class PlanBooks
{
    public static readonly object?[] Head = ["编号", "条线", "对应", "事项", "上级编号", "牵头单位", "配合单位", "承办人", "开始", "期限", "来源文件", "条款", "交办", "节点"];

    public static byte[] Of(params object?[][] rows) => new Workbook().Sheet("年度要点", [Head, .. rows]).Bytes();

    /// <summary>A row that is taken, with some columns filled in otherwise.</summary>
    public static object?[] Row(string number, string title, params (string Column, object? Value)[] other)
    {
        object?[] row = [number, "业务", "H5", title, null, "代表工作委员会", null, null, "2027-03-01", "2027-06-30", null, null, null, null];
        foreach (var (column, value) in other)
            row[Array.IndexOf(Head, column)] = value;
        return row;
    }

    /// <summary>Uploads a workbook and shows what would become of it.</summary>
    public static async Task<Page> UploadPlan(this Office office, byte[] file, int year = 2027, string who = "办公室科员", string name = "要点.xlsx") =>
        await (await (await office.As(who)).Open($"/plans/{year}/import")).Upload("Input.File", name, file);

    public static async Task<byte[]> ExportedPlan(this Office office, int year = 2027) =>
        await (await office.As("办公室科员")).Client.GetByteArrayAsync($"/plans/{year}/export?format=xlsx", TestContext.Current.CancellationToken);
}
