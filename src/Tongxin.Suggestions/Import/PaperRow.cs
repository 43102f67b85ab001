using Tongxin.Platform.Data;
using Tongxin.Platform.Import;

namespace Tongxin.Suggestions.Import;

/// <summary>A row of the table: a paper that would be taken in, or one that is there already.</summary>
sealed class PaperRow : RowDraft
{
    public PaperRow(TableRow row, DateOnly today) : base(row)
    {
        Number = Zeros(row.Code("编号", required: false));
        Title = row.Text("标题", SuggestionMapping.LongestTitle, required: true);
        Text = row.Lines("正文", SuggestionMapping.LongestText, required: true);
        LeadName = row.Text("领衔代表", 40, required: false);
        SignerNames = [.. Split(row.Lines("附议代表", 2_000)).Where(name => name != LeadName).Distinct()];
        var on = row.Day("提出日期", required: false);
        (On, HasDay) = (on ?? today, on is not null);
        Subject = row.Text("类别", 60, required: false);
        Unit = row.Text("主办单位", SuggestionMapping.LongestTitle, required: false);
        AnsweredOn = row.Day("答复日期", required: false);
        Answer = row.Lines("答复", SuggestionMapping.LongestText);
        if (Number.Length > 20)
            Refuse("“编号”太长，最多 20 字");
        if (On > today || AnsweredOn > today)
            Refuse("日期在今天以后，请核对");
        if (AnsweredOn < on)
            Refuse("“答复日期”早于“提出日期”，请核对");
    }

    public string Number { get; }
    public string Title { get; }
    public string Text { get; }
    public string LeadName { get; }
    public IReadOnlyList<string> SignerNames { get; }
    public DateOnly On { get; }

    /// <summary>The day stands in the row; it is not today for want of one.</summary>
    public bool HasDay { get; }

    public string Subject { get; }
    public string Unit { get; }
    public DateOnly? AnsweredOn { get; }
    public string Answer { get; }

    /// <summary>Who and what of it the office has on record.</summary>
    public Authorship By { get; private set; } = new(null, [], "");
    public Guid? SubjectId { get; private set; }
    public Guid? UnitId { get; private set; }

    /// <summary>The suggestion that is there already.</summary>
    public Guid? Kept { get; set; }

    public bool IsAnswered => AnsweredOn is not null || Answer.Length > 0;

    /// <summary>What makes it the same paper when the file comes again.</summary>
    public string Key => Number.Length > 0 ? $"{On.Year} {Number}" : $"{Title}\n{Text}";

    public override string What => $"{Number}　{Title}".Trim();

    public override bool IsNew => Kept is null;

    /// <summary>Finds who and what the row names; whoever is not on record is kept by name.</summary>
    public void Find(OnRecord record)
    {
        var (lead, missing) = (record.Person(LeadName), new List<string>());
        if (LeadName.Length > 0 && lead is null)
            missing.Add($"领衔 {LeadName}");
        var signers = SignerNames.Select(name => (Name: name, Id: record.Person(name))).ToList();
        if (signers.Where(one => one.Id is null).Select(one => one.Name).ToList() is { Count: > 0 } unknown)
            missing.Add($"附议 {string.Join("、", unknown)}");
        By = new(lead, [.. signers.Select(one => one.Id).OfType<Guid>().Where(id => id != lead).Distinct()], string.Join("；", missing).Cut(SuggestionMapping.LongestReason));
        if (missing.Count > 0)
            Row.Notes.Add($"没有登记或分不清：{By.Signature}，只记姓名");
        SubjectId = record.Subject(Subject);
        if (Subject.Length > 0 && SubjectId is null)
            Row.Notes.Add($"没有“{Subject}”这个主题，先不归类");
        UnitId = record.Unit(Unit);
        if (Unit.Length > 0 && UnitId is null)
            Row.Notes.Add($"没有登记“{Unit}”这个单位，只记名称");
    }

    // A number that Excel took for one lost its zeros; numbers of suggestions have four digits.
    string Zeros(string number) => Row.Numeric.Contains(number) && number.All(char.IsAsciiDigit) ? number.PadLeft(4, '0') : number;

    static IEnumerable<string> Split(string names) => names.Split(['、', '，', ',', '；', ';', '\n', ' ', '　'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
