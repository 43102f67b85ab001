using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Tongxin.Platform.Data;

namespace Tongxin.People;

/// <summary>A post or membership of a person in a unit, from a first to a last day (任职): 主任, 党员, 代表, 联络员.</summary>
public sealed class Post : Record
{
    Post() { }

    /// <summary>The person takes up the post.</summary>
    public Post(Guid person, Guid unit, PostFacts facts, string sentence)
    {
        (Person, Unit) = (person, unit);
        Take(facts);
        Remember("post.taken-up", sentence, From);
    }

    public Guid Person { get; private set; }
    public Guid Unit { get; private set; }
    [Display(Name = "职务")] public string Title { get; private set; } = "";

    /// <summary>The head sees and acts for the unit and everything below it.</summary>
    [Display(Name = "负责人")] public bool IsHead { get; private set; }

    /// <summary>Order of precedence within the unit; the smallest first.</summary>
    [Display(Name = "排序")] public int Rank { get; private set; }

    [Display(Name = "任职日期")] public DateOnly From { get; private set; }

    /// <summary>Last day in the post, inclusive.</summary>
    [Display(Name = "免职日期")] public DateOnly? To { get; private set; }

    /// <summary>The term (届) of the congress, for those whom it elected.</summary>
    [Display(Name = "届次")] public Guid? Term { get; private set; }

    /// <summary>Where a deputy was elected (选举单位).</summary>
    [Display(Name = "选举单位")] public string? ElectoralUnit { get; private set; }

    [NotMapped] public override string Label => Title;
    [NotMapped] protected override Guid? LedgerUnit => Unit;

    public bool HeldOn(DateOnly day) => From <= day && (To is null || day <= To);

    public bool Differs(PostFacts facts) => facts != new PostFacts(Title, IsHead, Rank, From, To, Term, ElectoralUnit);

    /// <summary>Why the person cannot leave the post on that day; null when it can.</summary>
    public Refusal? WhyNotLeave(DateOnly? lastDay = null) => this switch
    {
        { To: { } day } => new("post.already-left", $"这项职务已于{day:yyyy年M月d日}免去。"),
        _ when lastDay < From => new("post.ends-before-it-begins", $"最后一天不能早于任职日期{From:yyyy年M月d日}。"),
        _ => null,
    };

    /// <summary>The person leaves the post (免职); the last day still counts.</summary>
    public void Leave(DateOnly lastDay, string sentence)
    {
        Refusal.ThrowIf(WhyNotLeave(lastDay));
        To = lastDay;
        Remember("post.left", sentence, lastDay);
    }

    public void Change(PostFacts facts, string sentence)
    {
        var ended = To is null && facts.To is not null;
        Take(facts);
        Remember(ended ? "post.left" : "post.changed", sentence, ended ? To : null);
    }

    void Take(PostFacts facts) =>
        (Title, IsHead, Rank, From, To, Term, ElectoralUnit) =
        (facts.Title, facts.IsHead, facts.Rank, facts.From, facts.To, facts.Term, facts.ElectoralUnit);
}

/// <summary>What a workbook or a form says of a post.</summary>
public sealed record PostFacts(string Title, bool IsHead, int Rank, DateOnly From, DateOnly? To, Guid? Term, string? ElectoralUnit);
