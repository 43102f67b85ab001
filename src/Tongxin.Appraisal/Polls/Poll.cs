using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Tongxin.Platform.Data;
using Tongxin.Platform.Time;
using Tongxin.Rules.Appraisal;

namespace Tongxin.Appraisal.Polls;

/// <summary>What became of a poll; how it stands meanwhile is a matter of the clock.</summary>
public enum PollState
{
    /// <summary>Not started, running, or closed and not yet counted.</summary>
    Made,

    /// <summary>已计票.</summary>
    Counted,

    /// <summary>已作废.</summary>
    Voided,
}

/// <summary>A poll about one item of an open assessment (测评): self, superior, peers or a secret ballot, open between two instants.</summary>
public sealed class Poll : Record
{
    public const int LongestReason = 300;

    Poll() { }

    /// <param name="form">Whom it is about, among which grades, by which rule who votes.</param>
    /// <param name="voters">How many are on the roll.</param>
    public Poll(Assessment assessment, SchemeItem item, PollForm form, int voters, DateTime opensAt, DateTime closesAt)
    {
        (Assessment, Item, ItemName, Kind, Form, Voters, OpensAt, ClosesAt) = (assessment.Id, item.Id, item.Name, item.Kind, form.Json(), voters, opensAt, closesAt);
        Remember("poll.made", $"开设{Label}：{Window}，应投 {voters} 人");
    }

    public Guid Assessment { get; private set; }

    /// <summary>Id in the scheme.</summary>
    public string Item { get; private set; } = "";

    public string ItemName { get; private set; } = "";
    public ItemKind Kind { get; private set; }

    /// <summary>A <see cref="PollForm"/> as JSON.</summary>
    public string Form { get; private set; } = "";

    public int Voters { get; private set; }
    [Display(Name = "开始")] public DateTime OpensAt { get; private set; }
    [Display(Name = "截止")] public DateTime ClosesAt { get; private set; }
    [Display(Name = "状态")] public PollState State { get; private set; }

    /// <summary>Whether those on the roll were told that it is open.</summary>
    public bool Told { get; private set; }

    /// <summary>A <see cref="PollResult"/> as JSON; null before it is counted.</summary>
    public string? Result { get; private set; }

    [Display(Name = "作废原因")] public string VoidedBecause { get; private set; } = "";

    /// <summary>Peers and ballots: nobody is to know who gave what.</summary>
    [NotMapped] public bool IsSecret => IsSecretKind(Kind);

    [NotMapped] public override string Label => $"“{ItemName}”{Kind.Words()}";
    [NotMapped] protected override Guid? LedgerUnit => null;

    [NotMapped] public string Window => $"{Words(OpensAt)}至{Words(ClosesAt)}";

    public static bool IsPolled(ItemKind kind) => kind is ItemKind.Self or ItemKind.Superior || IsSecretKind(kind);

    public static bool IsSecretKind(ItemKind kind) => kind is ItemKind.Peer or ItemKind.Ballot;

    /// <summary>How it stands, in words.</summary>
    public string Standing(DateTime now) => State switch
    {
        PollState.Counted => "已计票",
        PollState.Voided => "已作废",
        _ when now < OpensAt => "未开始",
        _ when now < ClosesAt => "进行中",
        _ => "已截止，正在计票",
    };

    /// <summary>Why nobody can vote at that instant; null when those on the roll can.</summary>
    public Refusal? WhyNotVote(DateTime now) => this switch
    {
        { State: PollState.Voided } => new("poll.voided", $"这次测评已经作废（{VoidedBecause}），投的票都不算。要重新投，请等办公室另开。"),
        _ when now < OpensAt => new("poll.early", $"测评{Words(OpensAt)}开始，到时再投。"),
        _ when now >= ClosesAt || State == PollState.Counted => new("poll.late", $"测评已于{Words(ClosesAt)}截止，不能再投。"),
        _ => null,
    };

    /// <summary>Why it cannot be voided; null when it can.</summary>
    public Refusal? WhyNotVoid() => State switch
    {
        PollState.Counted => new("poll.counted", "已经计票，不能再作废；分数不对，请在得分旁改定并写明理由。"),
        PollState.Voided => new("poll.voided", "这次测评已经作废。"),
        _ => null,
    };

    /// <summary>Nothing of it counts; another can be made.</summary>
    public void Void(string because)
    {
        Refusal.ThrowIf(WhyNotVoid());
        (State, VoidedBecause) = (PollState.Voided, because);
        Remember("poll.voided", $"{Label}作废：{because}");
    }

    /// <summary>Keeps what came of it.</summary>
    public void Count(PollResult result)
    {
        Refusal.ThrowIf(State == PollState.Made ? null : new("poll.counted", "这次测评已经计票或者作废。"));
        (State, Result) = (PollState.Counted, result.Json());
        Remember("poll.counted", $"{Label}计票：应投 {Voters} 人，收回 {result.Cast} 票");
    }

    static string Words(DateTime utc) => OfficeClock.Local(utc).ToString("M月d日 HH:mm");
}
