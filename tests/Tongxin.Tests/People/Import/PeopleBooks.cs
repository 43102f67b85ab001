using Tongxin.Tests.Kit;
using Tongxin.Tests.Platform.Import;

namespace Tongxin.Tests.People.Import;

/// <summary>Short ways to workbooks with units, people and posts, and to what becomes of them.</summary>
static class PeopleBooks
{
    public static readonly object?[] UnitHead = ["编号", "名称", "简称", "类别", "上级编号", "排序", "设立日期", "撤销日期"];
    public static readonly object?[] PersonHead = ["编号", "姓名"];
    public static readonly object?[] PostHead = ["人员编号", "单位编号", "职务", "负责人", "排序", "任职日期", "免职日期", "届次", "选举单位"];
    public static readonly object?[] TermHead = ["届", "开始", "届满"];

    public static byte[] Units(params object?[][] rows) => new Workbook().Sheet("单位", [UnitHead, .. rows]).Bytes();

    public static byte[] People(params object?[][] rows) => new Workbook().Sheet("人员", [PersonHead, .. rows]).Bytes();

    public static byte[] Posts(params object?[][] rows) => new Workbook().Sheet("任职", [PostHead, .. rows]).Bytes();

    public static byte[] Terms(params object?[][] rows) => new Workbook().Sheet("届", [TermHead, .. rows]).Bytes();

    public static byte[] All(object?[][] units, object?[][] people, object?[][] posts) =>
        new Workbook().Sheet("单位", [UnitHead, .. units]).Sheet("人员", [PersonHead, .. people]).Sheet("任职", [PostHead, .. posts]).Bytes();

    /// <summary>Uploads a workbook and shows what would become of it.</summary>
    public static async Task<Page> Upload(this Office office, byte[] file, string name = "机构人员.xlsx") =>
        await (await (await office.As(SmallOffice.SystemAdmin)).Open("/people/import")).Upload("Input.File", name, file);

    /// <summary>Uploads and confirms.</summary>
    public static async Task<Page> Import(this Office office, byte[] file) => await (await office.Upload(file)).Confirm();
}
