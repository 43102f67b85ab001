using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;

namespace Tongxin.Suggestions;

/// <summary>A deputy's suggestion or bill (代表建议、议案), from its signing to its end.</summary>
public sealed partial class Suggestion : Case
{
    readonly List<CoSponsor> coSponsors = [];
    readonly List<Rating> ratings = [];

    Suggestion() { }

    /// <summary>A deputy puts a paper forward; with those asked to sign beside, it first gathers their consent.</summary>
    public Suggestion(SuggestionFacts facts, Guid lead, IEnumerable<Guid> asked, CaseRules rules, DateOnly on)
    {
        (Lead, ProposedOn, Year) = (lead, on, on.Year);
        Take(facts);
        coSponsors.AddRange(asked.Where(person => person != lead).Distinct().Select(person => new CoSponsor(Id, person)));
        Begin(States.Signing, rules);
        if (coSponsors.Count == 0 && !IsBill)
            Submit(rules, on);
        else
            Remember("suggestion.proposed", $"提出{Kind.Words()}，征集联名", on);
    }

    /// <summary>A paper that comes in by a file, to be examined; with a number it has been accepted.</summary>
    public Suggestion(SuggestionFacts facts, Authorship by, ImportedCase from, CaseRules rules, DateOnly on)
    {
        (Lead, Signature, UnitNamed, ProposedOn, Year, Subject) = (by.Lead, by.Signature, from.Unit, on, on.Year, from.Subject);
        Take(facts);
        coSponsors.AddRange(by.Signers.Select(person => new CoSponsor(Id, person) { SignedOn = on }));
        Remember("suggestion.imported", "由文件导入", on);
        if (from.Answer is { } answer)
        {
            (Number, SubmittedOn, AnsweredOn, PastAnswer, Round) = (from.Number, on, answer.On, answer.IsKeptByUnit ? "" : answer.Text, 1);
            Begin(States.Closed, rules);
            return;
        }
        Begin(States.Signing, rules);
        Submit(rules, on);
        if (from.Number.Length > 0)
            Accept(from.Number, from.Subject, rules, on);
    }

    public SuggestionKind Kind { get; private set; }

    /// <summary>As printed, e.g. 0012; empty until it is accepted.</summary>
    [Display(Name = "编号")] public string Number { get; private set; } = "";

    /// <summary>The year in which it is numbered.</summary>
    public int Year { get; private set; }

    [Display(Name = "标题")] public string Title { get; private set; } = "";

    /// <summary>The text; of a bill the case (案由).</summary>
    [Display(Name = "正文")] public string Text { get; private set; } = "";

    /// <summary>Of a bill: its grounds (案据).</summary>
    [Display(Name = "案据")] public string Grounds { get; private set; } = "";

    /// <summary>Of a bill: its plan (方案).</summary>
    [Display(Name = "方案")] public string Plan { get; private set; } = "";

    /// <summary>Where it is about, in a few words.</summary>
    [Display(Name = "地点")] public string Place { get; private set; } = "";

    /// <summary>Made while the congress sits (会议期间).</summary>
    [Display(Name = "会议期间")] public bool InSession { get; private set; }

    [Display(Name = "领衔代表")] public Guid? Lead { get; private set; }

    /// <summary>Authors whom the office has not on record, as an imported file names them.</summary>
    [Display(Name = "署名")] public string Signature { get; private set; } = "";

    /// <summary>The unit that an imported file names: it led, or is proposed to lead.</summary>
    [Display(Name = "文件写明的单位")] public string UnitNamed { get; private set; } = "";

    /// <summary>An answer that came in by a file and is no unit's on record.</summary>
    [Display(Name = "答复")] public string PastAnswer { get; private set; } = "";

    [Display(Name = "主题")] public Guid? Subject { get; private set; }
    public DateOnly ProposedOn { get; private set; }
    [Display(Name = "提交日期")] public DateOnly? SubmittedOn { get; private set; }
    [Display(Name = "答复日期")] public DateOnly? AnsweredOn { get; private set; }

    /// <summary>The council of chairpersons follows it itself (重点督办).</summary>
    [Display(Name = "重点督办")] public bool IsKey { get; private set; }

    /// <summary>Only those named may open it.</summary>
    [Display(Name = "限定知情")] public bool IsClosed { get; private set; }

    /// <summary>The one with which it is handled (并案).</summary>
    [Display(Name = "并入")] public Guid? MergedInto { get; private set; }

    /// <summary>Why it was not accepted, by the code of the rule data.</summary>
    public string ReturnCode { get; private set; } = "";

    /// <summary>How often it was given to be handled: 1, and one more for each redo.</summary>
    public int Round { get; private set; }

    /// <summary>The class of the last answer: A, B, C, D as the place's text has it.</summary>
    [Display(Name = "办理结果")] public string ResultClass { get; private set; } = "";

    /// <summary>The last rating; null where there is none, which is never counted as content.</summary>
    [Display(Name = "评价")] public Satisfaction? Satisfaction { get; private set; }

    [Display(Name = "附议代表")] public IReadOnlyList<CoSponsor> CoSponsors => coSponsors;
    public IReadOnlyList<Rating> Ratings => ratings;

    [NotMapped] public override string Label => Title;
    [NotMapped] protected override string ProcedureId => "suggestion";
    [NotMapped] protected override Guid? LedgerUnit => null;
    [NotMapped] public bool IsBill => Kind == SuggestionKind.Bill;

    /// <summary>The lead and those who have signed.</summary>
    [NotMapped] public IReadOnlyList<Guid> Authors => [.. new[] { Lead }.OfType<Guid>(), .. coSponsors.Where(signer => signer.SignedOn is not null).Select(signer => signer.Person)];

    /// <summary>Why it cannot be submitted; null when it can.</summary>
    public Refusal? WhyNotSubmit(CaseRules rules, JointNumber? joint = null) => WhyNot("submit", rules) ?? this switch
    {
        { IsBill: true } when Text.Length == 0 || Grounds.Length == 0 || Plan.Length == 0 => new("bill.incomplete", "议案要有案由、案据和方案，请补齐；或者改作建议提出。"),
        { IsBill: true } when joint is { } wanted && wanted.Have < wanted.Needed => new("bill.too-few", $"{wanted.Who}联名提出议案要有 {wanted.Needed} 人以上，现在 {wanted.Have} 人。请再征集，或改作建议提出。"),
        _ => null,
    };

    public void Submit(CaseRules rules, DateOnly on, JointNumber? joint = null)
    {
        Refusal.ThrowIf(WhyNotSubmit(rules, joint));
        SubmittedOn = on;
        Do("submit", rules, on, $"提交{Kind.Words()}：{Title}");
    }

    /// <summary>Why a bill cannot go on as a suggestion; null when it can.</summary>
    public Refusal? WhyNotBecomeSuggestion() => !IsBill ? new("suggestion.is-one", "这件本来就是建议。")
        : State is States.Signing or States.Submitted or States.Accepted ? null : new("suggestion.too-late", "已经交办或结束，不能再改。");

    /// <summary>A bill that lacks its number of names goes on as a suggestion.</summary>
    public void BecomeSuggestion()
    {
        Refusal.ThrowIf(WhyNotBecomeSuggestion());
        Kind = SuggestionKind.Suggestion;
        (Text, Grounds, Plan) = (string.Join("\n\n", new[] { Text, Grounds, Plan }.Where(part => part.Length > 0)), "", "");
        Remember("suggestion.became", $"议案改作建议：{Title}");
    }

    /// <summary>Somebody asked to sign beside, or who asks to (附议): each consents for himself.</summary>
    public void Sign(Guid person, CaseRules rules, DateOnly on)
    {
        Refusal.ThrowIf(person == Lead ? new("suggestion.own", "您就是领衔代表，不用再联名。") : coSponsors.Any(one => one.Person == person && one.SignedOn is not null) ? new("suggestion.signed", "您已经联名了。") : null);
        var signer = coSponsors.FirstOrDefault(one => one.Person == person);
        if (signer is null)
            coSponsors.Add(signer = new(Id, person));
        signer.SignedOn = on;
        Relinked(nameof(CoSponsors), [], [person]);
        Do("sign", rules, on, $"联名：{(State == States.Signing ? Kind.Words() : Title)}");
    }

    /// <summary>Withdrawal needs the consent of every author; the last one withdraws it.</summary>
    /// <returns>Whether it is withdrawn now.</returns>
    public bool Withdraw(Guid person, CaseRules rules, DateOnly on, string reason)
    {
        Refusal.ThrowIf(WhyNot("withdraw", rules) ?? (Authors.Contains(person) ? null : new("suggestion.not-author", "撤回要由领衔和联名的代表本人同意。")));
        if (person == Lead)
            LeadWithdrewOn = on;
        else
            coSponsors.First(signer => signer.Person == person).WithdrewOn = on;
        if (LeadWithdrewOn is not null && coSponsors.All(signer => signer.SignedOn is null || signer.WithdrewOn is not null))
        {
            Do("withdraw", rules, on, $"撤回{Kind.Words()}{(reason.Length > 0 ? $"；理由：{reason}" : "")}");
            return true;
        }
        Remember("suggestion.withdraw-consent", "同意撤回，等其他联名代表同意", on);
        return false;
    }

    [Display(Name = "领衔代表同意撤回")] public DateOnly? LeadWithdrewOn { get; private set; }

    public void Accept(string number, Guid? subject, CaseRules rules, DateOnly on)
    {
        Refusal.ThrowIf(WhyNot("accept", rules));
        (Number, Subject) = (number, subject);
        Do("accept", rules, on, $"立案{Number}号：{Title}");
    }

    public void Return(string code, string words, string letter, CaseRules rules, DateOnly on)
    {
        Refusal.ThrowIf(WhyNot("return", rules));
        (ReturnCode, ReturnLetter) = (code, letter);
        Do("return", rules, on, $"不予立案，退回代表：{words}");
    }

    /// <summary>What the letter of return says to the deputy.</summary>
    [Display(Name = "退回说明")] public string ReturnLetter { get; private set; } = "";

    public void ToLetter(string reason, CaseRules rules, DateOnly on) => Do("letter", rules, on, $"转作来信办理；理由：{reason}");

    public void MergeInto(Suggestion main, CaseRules rules, DateOnly on)
    {
        Refusal.ThrowIf(WhyNot("merge", rules) ?? main switch
        {
            _ when main.Id == Id => new("suggestion.merge-self", "不能并入自己，请另选一件。"),
            { MergedInto: not null } => new("suggestion.merge-chain", "选的那件自己已经并入别的件，请选它并入的那件。"),
            { Phase: CasePhase.Done } or { State: States.Answered } => new("suggestion.merge-done", "选的那件已经答复或结束，不能再并入。"),
            _ => null,
        });
        MergedInto = main.Id;
        Do("merge", rules, on, $"并入{main.Number}号“{main.Title}”一并办理，各自署名、各自答复");
    }

    /// <summary>It is to be handled alone again; the deadline for handing it over runs as if it had not been merged.</summary>
    public void Split(string reason, CaseRules rules, DateOnly on)
    {
        Refusal.ThrowIf(WhyNot("split", rules));
        MergedInto = null;
        Resume("suggestion.assign");
        Do("split", rules, on, $"拆出并案，单独办理；理由：{reason}");
    }

    /// <summary>Why it cannot be given to units; null when it can.</summary>
    public Refusal? WhyNotAssign(CaseRules rules) => WhyNot("assign", rules)
        ?? (MergedInto is null ? null : new("suggestion.merged-assign", "这件并入别的件一并办理，要加交、改交，请在并入的那件办。"));

    public void Assign(string units, CaseRules rules, DateOnly on)
    {
        Refusal.ThrowIf(WhyNotAssign(rules));
        Round = Math.Max(Round, 1);
        Do("assign", rules, on, $"交办：{units}");
    }

    /// <summary>Every unit that leads has answered, or the one with which it is handled was answered.</summary>
    public void Answer(string resultClass, CaseRules rules, DateOnly on)
    {
        // What is answered with another was never given to units itself.
        (AnsweredOn, ResultClass, Satisfaction, Round) = (on, resultClass, null, Math.Max(Round, 1));
        Do("answer", rules, on, $"已答复代表，办理结果：{rules.ClassWords(resultClass, on)}");
    }

    /// <summary>The deputy says what he thinks of attitude and result (评价).</summary>
    public void Rate(Satisfaction attitude, Satisfaction result, string words, Guid by, CaseRules rules, DateOnly on)
    {
        var act = result == Suggestions.Satisfaction.Not ? "reject" : "rate";
        Refusal.ThrowIf(WhyNot(act, rules) ?? (act == "reject" && words.Length == 0 ? new("suggestion.reason-wanted", "评价为不满意的，请写明哪里不满意、希望怎样办，承办单位好照着重办。") : null));
        ratings.Add(new(Id, Round, attitude, result, words, by, on));
        Satisfaction = result;
        Do(act, rules, on, $"评价答复：态度{attitude.Words()}、结果{result.Words()}");
    }

    /// <summary>The time for rating passed without one.</summary>
    public void Lapse(CaseRules rules, DateOnly on) => Do("lapse", rules, on, "代表没有在期限内评价，记为未评价");

    public void Redo(string reason, CaseRules rules, DateOnly on)
    {
        Refusal.ThrowIf(WhyNot("redo", rules));
        Round++;
        Do("redo", rules, on, $"重新交办{(reason.Length > 0 ? $"：{reason}" : "")}");
    }

    public void Close(string reason, CaseRules rules, DateOnly on) => Do("close", rules, on, $"经说明办结：{reason}");

    /// <param name="readers">How many may open it beside its authors, where those changed (限定知情); null where they did not.</param>
    public void Classify(Guid? subject, bool isKey, bool isClosed, int? readers = null)
    {
        Refusal.ThrowIf(readers is null && (subject, isKey, isClosed) == (Subject, IsKey, IsClosed) ? new("suggestion.unchanged", "没有改动。") : null);
        (Subject, IsKey, IsClosed) = (subject, isKey, isClosed);
        Remember("suggestion.classified", (readers, isClosed) switch
        {
            (null, _) => $"归类{(isKey ? "，列为重点督办" : "")}{(isClosed ? "，限定知情" : "")}",
            (var some, true) => $"限定知情：署名的代表以外 {some} 人可以打开",
            _ => "解除限定知情",
        });
    }

    /// <summary>The first day on which a unit that leads it owes its answer; null while none does.</summary>
    [Display(Name = "答复期限")] public DateOnly? HandlingDue { get; private set; }

    /// <summary>Units' deadlines moved.</summary>
    public void Follow(DateOnly? due, CaseRules rules)
    {
        if (due == HandlingDue)
            return;
        HandlingDue = due;
        Watch(rules);
        Remember("suggestion.followed", due is { } day ? $"答复期限是{day:yyyy年M月d日}" : "承办单位没有待答复的期限");
    }

    protected override DateOnly? DueBeside => HandlingDue;

    void Take(SuggestionFacts facts) =>
        (Kind, Title, Text, Grounds, Plan, Place, InSession) = (facts.Kind, facts.Title, facts.Text, facts.Grounds, facts.Plan, facts.Place, facts.InSession);
}
