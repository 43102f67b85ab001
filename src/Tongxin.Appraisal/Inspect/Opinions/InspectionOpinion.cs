using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;

namespace Tongxin.Appraisal.Inspect.Opinions;

/// <summary>What a unit is to put right after an inspection (督查意见): drafted, approved, issued in one of three grades, signed for, answered with evidence, looked at again, closed or reopened.</summary>
public sealed class InspectionOpinion : Case
{
    public const string Drafted = "drafted", Approving = "approving", Approved = "approved", Issued = "issued", Received = "received", Answered = "answered", Passed = "passed", Closed = "closed", Withdrawn = "withdrawn";

    InspectionOpinion() { }

    /// <param name="unit">Who is to put it right.</param>
    /// <param name="by">Who drafts it; another approves it.</param>
    public InspectionOpinion(Guid unit, OpinionText text, Guid by, (Guid Round, string Question)? found, CaseRules rules, DateOnly on)
    {
        (Unit, DraftedBy, Round, Question) = (unit, by, found?.Round, found?.Question ?? "");
        Say(text);
        Begin(Drafted, rules);
        Remember("inspection-opinion.drafted", $"起草督查意见：{Title}", on);
    }

    [Display(Name = "被督查单位")] public Guid Unit { get; private set; }
    [Display(Name = "标题")] public string Title { get; private set; } = "";
    [Display(Name = "发现的问题")] public string Found { get; private set; } = "";
    [Display(Name = "整改要求")] public string Demand { get; private set; } = "";

    /// <summary>remind, urge or circulate: a code of the rules' grades. It decides how long the unit has.</summary>
    [Display(Name = "等级")] public string Grade { get; private set; } = "";

    public Guid DraftedBy { get; private set; }
    [Display(Name = "批准人")] public Guid? ApprovedBy { get; private set; }

    /// <summary>The round in which it was found; null where it was found otherwise.</summary>
    public Guid? Round { get; private set; }

    /// <summary>The question of that round; empty without one.</summary>
    public string Question { get; private set; } = "";

    [Display(Name = "发出日期")] public DateOnly? IssuedOn { get; private set; }
    [Display(Name = "整改情况")] public string Answer { get; private set; } = "";
    [Display(Name = "佐证")] public string Evidence { get; private set; } = "";

    /// <summary>What the last look again found.</summary>
    [Display(Name = "复查情况")] public string Recheck { get; private set; } = "";

    /// <summary>How often it was opened again.</summary>
    [Display(Name = "退回重改次数")] public int Reopened { get; private set; }

    [NotMapped] public override string Label => Title;
    [NotMapped] protected override string ProcedureId => "inspection-opinion";
    [NotMapped] protected override string? RoleId => Grade;

    // What is not issued yet stands in nobody's ledger but the office's.
    [NotMapped] protected override Guid? LedgerUnit => IssuedOn is null ? null : Unit;

    /// <summary>The unit knows of it.</summary>
    public bool IsIssued => IssuedOn is not null;

    public void Edit(OpinionText text, Guid by, DateOnly on)
    {
        Refusal.ThrowIf(WhyNotEdit(by));
        Say(text);
        Remember("inspection-opinion.edited", $"修改督查意见：{Title}", on);
    }

    /// <summary>Why its words cannot be changed by somebody; null when they can. Only who drafts writes, so that whoever approves has not written.</summary>
    public Refusal? WhyNotEdit(Guid? by) => State != Drafted ? new("inspection-opinion.not-edit", "送审以后不能改；要改请审批人退回修改。")
        : by != DraftedBy ? new("inspection-opinion.not-drafter", "只有起草人能修改；您可以在审批时退回并写明要改什么。") : null;

    public void Submit(CaseRules rules, DateOnly on) => Do("submit", rules, on, $"送审督查意见：{Title}");

    /// <exception cref="RefusedException">Whoever drafted it approves it.</exception>
    public void Approve(Guid by, CaseRules rules, DateOnly on)
    {
        Refusal.ThrowIf(WhyNotApprove(by));
        ApprovedBy = by;
        Do("approve", rules, on, $"批准督查意见：{Title}");
    }

    /// <summary>Nobody approves one's own draft; null for everybody else.</summary>
    public Refusal? WhyNotApprove(Guid? by) => by == DraftedBy ? new("inspection-opinion.own", "自己起草的由别人审批。请另一位负责人批准。") : null;

    public void SendBack(string reason, CaseRules rules, DateOnly on) => Do("send-back", rules, on, $"退回修改督查意见：{Title}；{reason}");

    public void Issue(CaseRules rules, DateOnly on)
    {
        IssuedOn = on;
        Do("issue", rules, on, $"发出督查意见：{Title}");
    }

    public void Receive(CaseRules rules, DateOnly on) => Do("receive", rules, on, $"签收督查意见：{Title}");

    /// <param name="evidence">Where it can be seen: records of the product by their address, or a paper by its name.</param>
    public void Reply(string answer, string evidence, CaseRules rules, DateOnly on)
    {
        (Answer, Evidence) = (answer, evidence);
        Do("answer", rules, on, $"反馈整改情况：{Title}{(Due is { } due && on > due ? "（逾期）" : "")}");
    }

    public void Pass(string found, CaseRules rules, DateOnly on)
    {
        Recheck = found;
        Do("pass", rules, on, $"复查合格：{Title}");
    }

    public void Reopen(string found, CaseRules rules, DateOnly on)
    {
        (Recheck, Reopened) = (found, Reopened + 1);
        Do("reopen", rules, on, $"复查不合格，继续整改：{Title}；{found}");
    }

    public void Close(CaseRules rules, DateOnly on) => Do("close", rules, on, $"销号：{Title}");

    public void Withdraw(string reason, CaseRules rules, DateOnly on) => Do("withdraw", rules, on, $"撤回督查意见：{Title}；{reason}");

    void Say(OpinionText text) => (Title, Found, Demand, Grade) = (text.Title, text.Found, text.Demand, text.Grade);
}

/// <summary>The words of an opinion.</summary>
/// <param name="Grade">A code of the rules' grades.</param>
public sealed record OpinionText(string Title, string Found, string Demand, string Grade);
