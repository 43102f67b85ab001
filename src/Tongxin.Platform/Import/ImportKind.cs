using Tongxin.Platform.Data;

namespace Tongxin.Platform.Import;

/// <summary>What comes in by a workbook.</summary>
/// <param name="Code">Keeps uploads of one kind from being shown and confirmed as another: people, plan.2026.</param>
/// <param name="Name">What it is called in a sentence: 机构人员.</param>
public sealed record ImportKind(string Code, string Name)
{
    public const int LongestCode = 20;

    public static readonly Refusal NothingToWrite = new("import.nothing-to-write", "没有新增、也没有更新的行，不用写入。");

    public static readonly Refusal AlreadyWritten = new("import.already-written", "这个文件已经写入过了，不会再写一遍。");

    /// <summary>Found before anything is written: the preview would now be another.</summary>
    public Refusal PreviewChanged => new("import.changed-meanwhile", $"您核对以后，{Name}又有了变动，结果与刚才看到的不同，没有写入任何一行。下面是现在的结果，请再核对一遍。");

    /// <summary>Found while writing.</summary>
    public Refusal ChangedMeanwhile => new("import.changed-meanwhile", $"核对以后，{Name}又有了变动，没有写入任何一行。请重新核对，再写入。");
}
