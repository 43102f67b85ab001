using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Files;
using Tongxin.Platform.Search;

namespace Tongxin.Suggestions;

/// <summary>What one unit has to do with a suggestion (承办): it leads (主办) or helps (协办).</summary>
public sealed partial class Handling : Case, ISearchable
{
    readonly List<DeputyContact> contacts = [];
    readonly List<Answer> answers = [];
    readonly List<HandlingFile> files = [];

    Handling() { }

    /// <param name="part">Which part of the matter, where several units lead; empty for the whole.</param>
    /// <param name="isHard">Wide or difficult (涉及面广、处理难度大): the longer limit.</param>
    public Handling(Suggestion suggestion, string unitName, Guid unit, HandlingRole role, string part, bool isHard, CaseRules rules, DateOnly on)
    {
        (Suggestion, Title, Unit, Role, Part, IsHard, AssignedOn, Round, IsClosed) = (suggestion.Id, suggestion.Title, unit, role, part, isHard, on, 1, suggestion.IsClosed);
        Begin(HandlingStates.Waiting, rules);
        Start("assigned", rules, on);
        Remember("handling.assigned", $"交{unitName}{role.Words()}：{suggestion.Number}号“{suggestion.Title}”{(part.Length > 0 ? $"（{part}）" : "")}", on);
    }

    /// <summary>What a unit answered before its suggestion came in by a file.</summary>
    public Handling(Suggestion suggestion, Guid unit, string answer, CaseRules rules, DateOnly on)
    {
        (Suggestion, Title, Unit, Role, AssignedOn, ReceivedOn, AnsweredOn, Round) = (suggestion.Id, suggestion.Title, unit, HandlingRole.Lead, suggestion.ProposedOn, suggestion.ProposedOn, on, 1);
        (AnswerDays, AnswerWorkdays) = (on.DayNumber - AssignedOn.DayNumber, rules.Calendar.WorkdaysBetween(AssignedOn, on));
        answers.Add(new(Id, 1, answer, "", "", "", on));
        Begin(HandlingStates.Answered, rules);
        Remember("handling.imported", $"由文件导入：{suggestion.Title}，已答复", on);
    }

    public Guid Suggestion { get; private set; }

    /// <summary>The suggestion's title, so that a unit finds what it was given and nothing else.</summary>
    public string Title { get; private set; } = "";

    [Display(Name = "承办单位")] public Guid Unit { get; private set; }
    [Display(Name = "主办或协办")] public HandlingRole Role { get; private set; }
    [Display(Name = "分办内容")] public string Part { get; private set; } = "";

    /// <summary>Who in the unit does it.</summary>
    [Display(Name = "经办人")] public Guid? Person { get; private set; }

    [Display(Name = "涉及面广、难度大")] public bool IsHard { get; private set; }
    public DateOnly AssignedOn { get; private set; }
    [Display(Name = "签收日期")] public DateOnly? ReceivedOn { get; private set; }
    [Display(Name = "答复日期")] public DateOnly? AnsweredOn { get; private set; }

    /// <summary>Days from the beginning of its deadline to the last answer.</summary>
    public int AnswerDays { get; private set; }

    /// <summary>Working days among them.</summary>
    public int AnswerWorkdays { get; private set; }

    /// <summary>The last answer came after its deadline.</summary>
    public bool AnsweredLate { get; private set; }

    /// <summary>What the deputy thinks of the result of the last answer; null where nothing was said, which is never counted as content.</summary>
    [Display(Name = "代表评价")] public Satisfaction? Satisfaction { get; private set; }

    /// <summary>Only those named may open its suggestion (限定知情).</summary>
    public bool IsClosed { get; private set; }

    /// <summary>1, and one more for each redo.</summary>
    public int Round { get; private set; }

    /// <summary>Why it is not this unit's, while that is to be decided.</summary>
    [Display(Name = "退办理由")] public string ReturnReason { get; private set; } = "";

    /// <summary>Why more time is asked, while that is to be decided.</summary>
    [Display(Name = "延期理由")] public string ExtensionReason { get; private set; } = "";

    /// <summary>What a helping unit says to the one that leads.</summary>
    [Display(Name = "协办意见")] public string Opinion { get; private set; } = "";

    /// <summary>The answer as it is being written.</summary>
    [Display(Name = "答复稿")] public string Draft { get; private set; } = "";
    /// <summary>What the answer promises, and by when.</summary>
    [Display(Name = "承诺")] public string DraftPromise { get; private set; } = "";
    [Display(Name = "落实日期")] public DateOnly? DraftPromiseDue { get; private set; }
    [Display(Name = "结果类别")] public string DraftClass { get; private set; } = "";

    /// <summary>Whom the deputy can ask about it, with a telephone number.</summary>
    [Display(Name = "联系人")] public string DraftContact { get; private set; } = "";

    public IReadOnlyList<DeputyContact> Contacts => contacts;
    public IReadOnlyList<Answer> Answers => answers;

    /// <summary>Files of its answers or its opinion (答复附件).</summary>
    public IReadOnlyList<HandlingFile> Files => files;

    // The suggestion's state, phase, clock and day, for the lists of units; the database keeps them in step (FollowDialect).
    public string PaperState { get; private set; } = "";
    public CasePhase PaperPhase { get; private set; }
    public DateOnly PaperDueOrder { get; private set; }
    public DateOnly ProposedOn { get; private set; }

    [NotMapped] public override string Label => Title;
    [NotMapped] protected override string ProcedureId => "handling";
    [NotMapped] protected override string? RoleId => Role == HandlingRole.Lead ? "lead" : "assist";
    [NotMapped] protected override Guid? LedgerUnit => Unit;
    [NotMapped] public bool IsLead => Role == HandlingRole.Lead;

    /// <summary>An answer is written and not sent yet.</summary>
    [NotMapped] public bool HasDraft => Draft.Length > 0 && IsOwed;

    /// <summary>Leads and has still to answer.</summary>
    [NotMapped] public bool IsOwed => IsLead && Phase != CasePhase.Done;

    protected override bool Runs(string rule) => rule switch
    {
        "suggestion.answer" => !IsHard && Round == 1,
        "suggestion.answer.hard" => IsHard && Round == 1,
        "suggestion.redo" => Round > 1,
        "suggestion.return" => Round == 1,
        _ => true,
    };

    public void Receive(CaseRules rules, DateOnly on)
    {
        Refusal.ThrowIf(WhyNot("receive", rules));
        ReceivedOn = on;
        Do("receive", rules, on, $"签收：{Title}");
    }

    /// <summary>The last day on which it may be given back; null where the rules of this place set none.</summary>
    [NotMapped] public DateOnly? ReturnableUntil => Clocks.Where(clock => clock is { Rule: "suggestion.return", Ended: null }).Select(clock => (DateOnly?)clock.Due).FirstOrDefault();

    public Refusal? WhyNotAskReturn(CaseRules rules, DateOnly on) => WhyNot("ask-return", rules) ?? this switch
    {
        { Round: > 1 } => new("handling.redo-not-returned", "重新办理的不能退办；确有特殊情况，请与代表工作机构商量。"),
        _ when contacts.Count > 0 => new("handling.begun", "已经与代表沟通、开始办理，不能再申请退办。"),
        _ when ReturnableUntil is { } until && on > until => new("handling.return-too-late", $"申请退办的期限是{until:yyyy年M月d日}，已经过了。请继续办理，或与代表工作机构商量改办。"),
        _ => null,
    };

    public void AskReturn(string reason, CaseRules rules, DateOnly on)
    {
        Refusal.ThrowIf(WhyNotAskReturn(rules, on));
        ReturnReason = reason;
        Do("ask-return", rules, on, $"申请退办：{Title}；理由：{reason}");
    }

    public void DecideReturn(bool granted, string reason, CaseRules rules, DateOnly on)
    {
        Do(granted ? "grant-return" : "refuse-return", rules, on, $"{(granted ? "同意" : "不同意")}退办：{Title}{(reason.Length > 0 ? $"；{reason}" : "")}");
        if (!granted)
            ReturnReason = "";
    }

    /// <summary>Talked with the deputy before answering (与代表沟通). What was said stands in it only as far as the deputy's demand goes.</summary>
    public void Contact(ContactKind kind, DateOnly day, string who, string what, CaseRules rules, DateOnly today)
    {
        Refusal.ThrowIf(WhyNot("contact", rules) ?? (day > today ? new("handling.contact-in-future", "沟通日期不能晚于今天。") : day < AssignedOn ? new("handling.contact-too-early", $"这件{AssignedOn:yyyy年M月d日}才交办，沟通日期不能更早。") : null));
        contacts.Add(new(Id, Round, kind, day, who, what));
        Do("contact", rules, day, $"{kind.Words()}与代表沟通：{Title}");
    }

    public void Opine(string opinion, CaseRules rules, DateOnly on)
    {
        Refusal.ThrowIf(IsLead ? new("handling.leads", "主办单位不提协办意见，请起草答复。") : WhyNot("opine", rules));
        Opinion = opinion;
        HandOnFiles(on);
        Do("opine", rules, on, $"提协办意见：{Title}");
    }

    public void AskOpinionAgain(string reason, CaseRules rules, DateOnly on) => Do("ask-again", rules, on, $"请重新提协办意见：{Title}；{reason}");

    /// <summary>The deadline for its answer that runs now.</summary>
    [NotMapped] public CaseClock? AnswerClock => Clocks.FirstOrDefault(clock => clock is { Ended: null, Rule: "suggestion.answer" or "suggestion.answer.hard" or "suggestion.redo" });

    public Refusal? WhyNotAskExtension(CaseRules rules) => WhyNot("ask-extension", rules) ?? this switch
    {
        { AnswerClock: not { Rule: "suggestion.answer", Extended: false } } => new("handling.not-extendable", "这个期限不能再延：难件、重办件和已延过的都没有延期。"),
        { ExtensionReason.Length: > 0 } => new("handling.extension-asked", "已经申请延期，等代表工作机构答复。"),
        _ when rules.Deadline("suggestion.answer", AnswerClock.From) is { Extension: Rules.Clocks.ExtensionKind.None } => new("handling.no-extension", "本地规定没有延期。"),
        _ => null,
    };

    public void AskExtension(string reason, CaseRules rules, DateOnly on)
    {
        Refusal.ThrowIf(WhyNotAskExtension(rules));
        ExtensionReason = reason;
        Do("ask-extension", rules, on, $"申请延期答复：{Title}；理由：{reason}");
    }

    public void DecideExtension(bool granted, string reason, CaseRules rules, DateOnly on)
    {
        Refusal.ThrowIf(ExtensionReason.Length == 0 ? new("handling.no-extension-asked", "没有待定的延期申请。") : null);
        if (granted)
            Extend("suggestion.answer", rules);
        ExtensionReason = "";
        Do(granted ? "grant-extension" : "refuse-extension", rules, on,
            granted ? $"同意延期答复：{Title}，期限改为{Due:yyyy年M月d日}，并向代表说明" : $"不同意延期答复：{Title}{(reason.Length > 0 ? $"；{reason}" : "")}");
    }

    /// <summary>Why no answer can be written yet; null when one can.</summary>
    public Refusal? WhyNotDraft(CaseRules rules) => (IsLead ? null : new Refusal("handling.assists", "协办单位不直接答复代表，请提协办意见。")) ?? WhyNot("draft", rules)
        ?? (contacts.Any(contact => contact.Round == Round) ? null : new("handling.no-contact", "答复前要先与代表联系沟通、听取意见（代表法第五十一条）。请先记一次沟通，再起草答复。"));

    /// <param name="promise">What is to be done by a day, where the class promises something.</param>
    public void Write(string text, string resultClass, string contact, CaseRules rules, DateOnly on, (string Words, DateOnly Due)? promise = null)
    {
        Refusal.ThrowIf(WhyNotDraft(rules));
        (Draft, DraftClass, DraftContact) = (text, resultClass, contact);
        (DraftPromise, DraftPromiseDue) = (promise?.Words ?? "", promise?.Due);
        Do("draft", rules, on, $"起草答复：{Title}（{rules.ClassWords(resultClass, on)}）");
    }

    public void SendBack(string reason, CaseRules rules, DateOnly on) => Do("send-back", rules, on, $"答复稿退给经办人修改：{Title}；{reason}");

    /// <summary>The unit's head checks the answer and sends it (审核发出).</summary>
    /// <param name="letter">The number of the letter of reply.</param>
    public void Send(string letter, CaseRules rules, DateOnly on)
    {
        Refusal.ThrowIf(WhyNot("send", rules));
        answers.Add(new(Id, Round, Draft, DraftClass, letter, DraftContact, on));
        HandOnFiles(on);
        Satisfaction = null;
        var from = AnswerClock?.From ?? AssignedOn;
        (AnsweredOn, AnsweredLate, AnswerDays, AnswerWorkdays) = (on, on > AnswerClock?.Due, on.DayNumber - from.DayNumber, rules.Calendar.WorkdaysBetween(from, on));
        var inTime = !AnsweredLate;
        Do("send", rules, on, $"答复代表：{Title}，{rules.ClassWords(DraftClass, on)}，{(inTime ? "按期" : "逾期")}");
    }

    /// <summary>The deputy rated the answer of its suggestion; what was merged into that is rated for itself.</summary>
    public void Rated(Satisfaction result, DateOnly on)
    {
        Satisfaction = result;
        Remember("handling.rated", $"代表评价答复为{result.Words()}：{Title}", on);
    }

    /// <summary>Why no file can be put beside its answer or its opinion; null while that is being written.</summary>
    public Refusal? WhyNotAttach(CaseRules rules) => WhyNot(IsLead ? "draft" : "opine", rules);

    // Until it is sent an answer is the unit's own, and what its files are called too: the story, which deputies read, names none.
    public void Attach(StoredFile file, CaseRules rules)
    {
        Refusal.ThrowIf(WhyNotAttach(rules));
        files.Add(new(Id, file.Id));
        Remember("handling.attached", $"为{FilesOf}附上附件 1 个：{Title}");
    }

    public void Detach(StoredFile file, Guid? by, CaseRules rules)
    {
        var kept = files.Single(one => one.File == file.Id);
        Refusal.ThrowIf(kept.HandedOn is null ? WhyNotAttach(rules) ?? Attached.WhyNotRemove(file.By, by) : new("handling.handed-on", "已经随答复或意见发出的附件不能删去。"));
        files.Remove(kept);
        Remember("handling.detached", $"删去{FilesOf}的附件 1 个：{Title}");
    }

    string FilesOf => IsLead ? "答复" : "协办意见";

    void HandOnFiles(DateOnly on)
    {
        foreach (var file in files.Where(one => one.HandedOn is null))
            file.HandedOn = on;
    }

    /// <summary>The deputy was not content: it is handled anew (重新办理).</summary>
    /// <param name="unsatisfiedOn">The day of the rating, from which some places count.</param>
    public void Again(string reason, CaseRules rules, DateOnly unsatisfiedOn, DateOnly on)
    {
        Refusal.ThrowIf(WhyNot("again", rules));
        Round++;
        (AnsweredOn, Draft, DraftClass) = (null, "", "");
        Do("again", rules, on, $"重新办理：{Title}{(reason.Length > 0 ? $"；{reason}" : "")}");
        Start("unsatisfied", rules, unsatisfiedOn);
        Start("redo-received", rules, on);
    }

    /// <summary>Only those named may open its suggestion, or anybody again.</summary>
    public void Close(bool isClosed)
    {
        if (IsClosed == isClosed)
            return;
        IsClosed = isClosed;
        Remember("handling.closed", isClosed ? "限定知情" : "解除限定知情");
    }

    /// <summary>It was given by mistake and is taken back before the unit began (撤销交办).</summary>
    public void Recall(CaseRules rules, DateOnly on) => Do("recall", rules, on, $"撤销交办，不用再办：{Title}");

    public void Stop(string reason, CaseRules rules, DateOnly on) => Do("end", rules, on, $"不再办理：{Title}；{reason}");

    public SearchText? ToSearch() => new("承办建议", Title, $"{Role.Words()} · {AssignedOn:yyyy年M月d日}交办", "", $"/suggestions/{Suggestion}", SuggestionPermissions.Handle, Unit);
}
