using System.ComponentModel.DataAnnotations;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Platform.Import;

namespace Tongxin.Plans.Import;

/// <summary>A row of the sheet 年度要点, read as the form of a task is: what is kept, and over it what the row says.</summary>
sealed class PlanDraft : RowDraft<PlanItem, PlanItemFacts>
{
    const int Longest = 4_000;

    /// <summary>Columns that are fields of the form, and are judged by its rules.</summary>
    static readonly IReadOnlyList<(string Column, string Field, Func<TaskWords, TableRow, object?> Fill)> Fields =
    [
        ("编号", nameof(TaskWords.Number), (words, row) => words.Number = row.Code("编号", required: true)),
        ("事项", nameof(TaskWords.Title), (words, row) => words.Title = row.Text("事项", Longest, required: true)),
        ("对应", nameof(TaskWords.Row), (words, row) => words.Row = row.Text("对应", Longest, required: false)),
        ("开始", nameof(TaskWords.FirstDay), (words, row) => words.FirstDay = row.Day("开始", required: true)),
        ("期限", nameof(TaskWords.LastDay), (words, row) => words.LastDay = row.Day("期限", required: true)),
        ("来源文件", nameof(TaskWords.SourceDocument), (words, row) => words.SourceDocument = row.Text("来源文件", Longest, required: false)),
        ("条款", nameof(TaskWords.SourceClause), (words, row) => words.SourceClause = row.Text("条款", Longest, required: false)),
        ("交办", nameof(TaskWords.Instruction), (words, row) => words.Instruction = row.Text("交办", Longest, required: false)),
        ("节点", nameof(TaskWords.Milestones), (words, row) => words.Milestones = row.Lines("节点", Longest)),
    ];

    readonly TaskWords words = new();

    public PlanDraft(TableRow row) : base(row)
    {
        var stream = row.Text("条线", 10, required: true);
        Stream = stream switch { "党建" => WorkStream.Party, "业务" => WorkStream.Business, _ => null };
        if (Stream is null && stream.Length > 0)
            Refuse($"“条线”写的是“{stream}”，应是 党建 或 业务");
        Fill(Fields[0]);
        ParentNumber = row.Has("上级编号") ? row.Code("上级编号", required: false) : null;
        if (row.Numeric.Any(number => number.Contains('.', StringComparison.Ordinal)))
            Refuse("编号的单元格是数字，1.10 和 1.1 分不清；请把“编号”“上级编号”两列设为文本，重新填写");
        PersonName = row.Has("承办人") ? row.Text("承办人", 100, required: false) : null;
    }

    public WorkStream? Stream { get; }
    public string Number => words.Number ?? "";

    /// <summary>Null when the sheet does not say; empty for an item at the top.</summary>
    public string? ParentNumber { get; }

    /// <summary>Null when the sheet does not say; empty for nobody.</summary>
    public string? PersonName { get; }

    /// <summary>The item of which a new one is a part: one that is kept, or one of the same file.</summary>
    public Guid? Parent { get; set; }

    /// <summary>What is to be planned. Who does it is arranged by an act of its own.</summary>
    public PlanItemFacts Planned => IsNew ? Facts! : Facts! with { Person = Kept!.Owner == Facts.Owner ? Kept.Person : null };

    /// <summary>What is planned is put in or changed, not only who does it.</summary>
    public bool Adjusts => IsNew || Kept!.Differs(Planned);

    public override string What => $"{Number}　{words.Title?.Cut(PlanMapping.LongestTitle)}";

    /// <summary>Reads what the row says, and puts it beside what is kept.</summary>
    public void Read(Present present)
    {
        var (year, number) = (present.Plan.Year, words.Number);
        if (Kept is not null)
            words.Show(Kept.Facts(), year);
        (words.Number, words.Stream) = (number, Stream);
        foreach (var field in Fields.Skip(1).Where(field => Row.Has(field.Column)))
            Fill(field);
        var owner = Units("牵头单位", present);
        if (owner?.Count == 0)
            Row.Text("牵头单位", Longest, required: true);
        else if (owner?.Count > 1)
            Refuse("“牵头单位”只能写一个单位，一起办的写在“配合单位”");
        var along = Row.Has("配合单位") ? Units("配合单位", present) : Kept?.Facts().CoOwners ?? [];
        if (IsRefused)
            return;
        Insist(() => Facts = words.Facts(year, Kept?.Facts(), owner![0], along!));
        if (Facts is not null && PersonName is not null)
            Facts = Facts with { Person = PersonOf(Facts.Owner, PersonName, present) };
        // What stands there already is not judged again.
        if (Facts is not null && Adjusts)
            Insist(() => words.InsistOnDays(year));
        if (Facts is not null && Kept is not null)
            Changes = [.. PlanDifferences.Of(Kept, Facts, present)];
    }

    void Fill((string Column, string Field, Func<TaskWords, TableRow, object?> Fill) field)
    {
        var before = Row.Wrong.Count;
        var value = field.Fill(words, Row);
        // What the cell itself shows to be wrong is not said a second time.
        if (Row.Wrong.Count > before)
            return;
        var results = new List<ValidationResult>();
        Validator.TryValidateProperty(value, new(words) { MemberName = field.Field }, results);
        foreach (var result in results)
            Say(field.Column, result.ErrorMessage!);
    }

    IReadOnlyList<Guid>? Units(string column, Present present)
    {
        IReadOnlyList<Guid>? found = null;
        Insist(() => found = present.Units.Read(Row.Lines(column, Longest), column));
        return found;
    }

    Guid? PersonOf(Guid owner, string name, Present present)
    {
        if (name.Length == 0)
            return null;
        if (Kept is { Person: { } now } && Kept.Owner == owner && present.Names.GetValueOrDefault(now) == name)
            return now;
        var found = present.InOffice[(owner, name)].ToList();
        if (found.Count == 0)
            Refuse($"“承办人”是“{name}”，今天没有叫这个名字的人在{present.Tree.NameOf(owner)}任职；请核对姓名和牵头单位，或先留空");
        else if (found.Count > 1)
            Refuse($"“承办人”是“{name}”，{present.Tree.NameOf(owner)}有 {found.Count} 位同名的人，分不清是哪一位；请先留空，再到任务页上安排");
        return found.FirstOrDefault();
    }

    void Insist(Action act)
    {
        try
        {
            act();
        }
        catch (WrongInputException wrong)
        {
            Say(Fields.FirstOrDefault(field => field.Field == wrong.Field).Column ?? wrong.Field, wrong.Message);
        }
    }

    void Say(string column, string message) =>
        Refuse((message.Contains(column, StringComparison.Ordinal) ? message : $"“{column}”：{message}").TrimEnd('。'));
}
