using Tongxin.People.Organisation;
using Tongxin.Platform.Import;

namespace Tongxin.People.Import;

/// <summary>A row of the sheet 任职.</summary>
sealed class PostDraft : RowDraft<Post, PostFacts>
{
    public PostDraft(TableRow row) : base(row)
    {
        PersonCode = row.Code("人员编号", required: true);
        UnitCode = row.Code("单位编号", required: true);
        Title = row.Text("职务", 60, required: true);
        IsHead = row.Has("负责人") ? row.Yes("负责人") : null;
        Rank = row.Has("排序") ? row.Count("排序") ?? 0 : null;
        From = row.Day("任职日期", required: true);
        (HasTo, To) = (row.Has("免职日期"), row.Day("免职日期", required: false));
        TermNumber = TermDraft.NumberIn(row, "届次", required: false);
        HasTerm = row.Has("届次");
        (HasElectoral, Electoral) = (row.Has("选举单位"), row.Text("选举单位", PeopleMapping.LongestName, required: false));
    }

    public string PersonCode { get; }
    public string UnitCode { get; }
    public string Title { get; }
    public bool? IsHead { get; }
    public int? Rank { get; }
    public DateOnly? From { get; }
    public bool HasTo { get; }
    public DateOnly? To { get; }
    public bool HasTerm { get; }
    public int? TermNumber { get; }
    public bool HasElectoral { get; }
    public string Electoral { get; }

    public Guid Person { get; set; }
    public Guid Unit { get; set; }

    /// <summary>Names for the preview and the ledger; the codes where there are none.</summary>
    public string PersonName { get; set; } = "";

    public string UnitName { get; set; } = "";

    public override string What => $"{(PersonName.Length > 0 ? PersonName : PersonCode)}　{(UnitName.Length > 0 ? UnitName : UnitCode)}{Title}";

    public void Compare(Guid? term, Func<Guid?, string> termName)
    {
        Facts = new(Title, IsHead ?? Kept?.IsHead ?? false, Rank ?? Kept?.Rank ?? 100, From!.Value, HasTo ? To : Kept?.To,
            HasTerm ? term : Kept?.Term, HasElectoral ? Electoral is { Length: > 0 } ? Electoral : null : Kept?.ElectoralUnit);
        if (Kept is null || !Kept.Differs(Facts))
            return;
        Changes =
        [
            .. Differences.Of("负责人", Kept.IsHead ? "是" : "否", Facts.IsHead ? "是" : "否"), .. Differences.Of("排序", $"{Kept.Rank}", $"{Facts.Rank}"),
            .. Differences.Of("免职日期", Kept.To, Facts.To), .. Differences.Of("届次", termName(Kept.Term), termName(Facts.Term)),
            .. Differences.Of("选举单位", Kept.ElectoralUnit ?? "", Facts.ElectoralUnit ?? ""),
        ];
    }

    public PostNode Node => new(Id, Person, Unit, Title, Facts!.IsHead, Facts.From, Facts.To);

    public string Sentence => Kept switch
    {
        null => PostSentences.TakenUp(PersonName, UnitName, Title),
        { To: null } when Facts!.To is not null => PostSentences.Left(PersonName, UnitName, Title),
        _ => PostSentences.Changed(PersonName, UnitName, Title),
    };
}
