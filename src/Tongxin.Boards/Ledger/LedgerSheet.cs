using Tongxin.People.Organisation;
using Tongxin.Platform.Export.Sheets;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Time;

namespace Tongxin.Boards.Ledger;

/// <summary>The ledger as a file.</summary>
static class LedgerSheet
{
    public static Sheet<ReadLedger.Row> Of(UnitTree tree, FactLinks links) => new("台账",
    [
        new("序号", row => row.Seq),
        new("日期", row => row.On),
        new("记录时间", row => OfficeClock.Local(row.At)),
        new("补记", row => row.IsLate),
        new("单位", row => tree.NameOf(row.Unit)),
        new("人员", row => row.Who ?? "系统"),
        new("岗位", row => row.Post is null ? null : $"{tree.NameOf(row.PostUnit)}{row.Post}"),
        new("事项", row => links.Words(row.Kind)),
        new("内容", row => row.Sentence),
        new("更正", row => row.Corrects is { } seq ? $"更正第 {seq} 条" : null),
    ]);
}
