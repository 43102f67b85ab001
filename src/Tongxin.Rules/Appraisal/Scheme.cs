namespace Tongxin.Rules.Appraisal;

/// <summary>An appraisal scheme (考核方案) as data: what is judged, by which items, with which weights, and what follows from the result.</summary>
/// <param name="Id">E.g. units; the same in every year.</param>
/// <param name="Name">In Chinese.</param>
/// <param name="Year">The year it judges.</param>
/// <param name="Objects">What it judges.</param>
/// <param name="Scale">The points of a stream whose items are all met, 100 as a rule.</param>
/// <param name="Decimals">To how many decimals points are rounded, half up, wherever points appear; 0 to 4.</param>
/// <param name="LeastDays">Days in post below which an object is scored but not ranked.</param>
/// <param name="NoticeDays">For how many workdays a result is announced and objections are heard.</param>
/// <param name="Streams">Weighted parts, e.g. Party-building 60 and business 40.</param>
/// <param name="Classes">政治、思想、组织、作风、党风廉政建设; labels by which items are grouped on the page.</param>
/// <param name="Items">In the order of the page.</param>
/// <param name="Honour">Who is named advanced.</param>
/// <param name="Poor">Who is talked to, and who is put on the list of adjustments.</param>
/// <param name="Basis">The document by which it holds.</param>
public sealed record Scheme(
    string Id, string Name, int Year, AppraisalObject Objects, decimal Scale, int Decimals, int LeastDays, int NoticeDays,
    IReadOnlyList<SchemeStream> Streams, IReadOnlyList<SchemeClass> Classes, IReadOnlyList<SchemeItem> Items, HonourRule Honour, PoorRule Poor, string Basis)
{
    /// <summary>Reads a scheme and refuses what cannot be computed; whether it should be used is the linter's to say.</summary>
    /// <param name="json">The text of the file.</param>
    /// <exception cref="Packs.RulePackException">Not JSON, or it contradicts itself; the message says where.</exception>
    public static Scheme Parse(string json) => SchemeReader.Read(json);

    /// <summary>Rounds points as the scheme says: half up.</summary>
    [Basis("考核方案", "计分规则：四舍五入")]
    public decimal Round(decimal points) => Math.Round(points, Decimals, MidpointRounding.AwayFromZero);
}

/// <summary>What a scheme judges.</summary>
public enum AppraisalObject
{
    /// <summary>委室.</summary>
    Unit,

    /// <summary>党组织.</summary>
    PartyOrganisation,

    /// <summary>人员（述责述职）.</summary>
    Person,

    /// <summary>被任命人员.</summary>
    Appointee,

    /// <summary>承办单位.</summary>
    HandlingUnit,
}

/// <summary>A weighted part of the composite score (党建、业务).</summary>
/// <param name="Id">E.g. party.</param>
/// <param name="Name">As people read it: 党建.</param>
/// <param name="Weight">Percent; all of them make 100.</param>
/// <param name="Most">The highest score it can reach; above the scale only where additions may go beyond it.</param>
public sealed record SchemeStream(string Id, string Name, decimal Weight, decimal Most);

/// <summary>A class of items (政治建设 …).</summary>
/// <param name="Id">E.g. politics.</param>
/// <param name="Name">As people read it.</param>
public sealed record SchemeClass(string Id, string Name);

/// <summary>One thing that is judged.</summary>
/// <param name="Id">Unique in the scheme.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Stream">The stream to which it adds.</param>
/// <param name="Class">Its class; null for none.</param>
/// <param name="Parent">The group of which it is a part; null where it counts directly in the stream.</param>
/// <param name="Kind">How it makes points.</param>
/// <param name="Full">Its points when fully met; for additions and deductions the most that is added or taken.</param>
/// <param name="Per">Points for each: additions and deductions.</param>
/// <param name="At">From which number on a cap or a veto takes hold.</param>
/// <param name="Ceiling">The score above which a cap does not let the stream.</param>
/// <param name="Target">The number to reach; null where another figure or the source says it.</param>
/// <param name="Grades">What a graded judgement or a ballot chooses among.</param>
/// <param name="Source">Where its number comes from; null only for a group.</param>
/// <param name="Basis">Document and words by which it is judged.</param>
/// <param name="Owner">Who answers for its number, e.g. 机关党委办公室.</param>
public sealed record SchemeItem(
    string Id, string Name, string Stream, string? Class, string? Parent, ItemKind Kind, decimal Full, decimal Per, decimal At, decimal Ceiling, decimal? Target,
    IReadOnlyList<ItemGrade> Grades, ItemSource? Source, string Basis, string Owner);

/// <summary>How an item makes points.</summary>
public enum ItemKind
{
    /// <summary>达标: a number against a target, in proportion.</summary>
    Target,

    /// <summary>加分.</summary>
    Add,

    /// <summary>扣分.</summary>
    Deduct,

    /// <summary>封顶: holds the stream's score down.</summary>
    Cap,

    /// <summary>一票否决: bars from being named advanced.</summary>
    Veto,

    /// <summary>评定: one of several grades, by whoever owns the item.</summary>
    Judgement,

    /// <summary>互评.</summary>
    Peer,

    /// <summary>上级评.</summary>
    Superior,

    /// <summary>自评.</summary>
    Self,

    /// <summary>票决: secret ballots among grades.</summary>
    Ballot,

    /// <summary>分组: the mean of its parts by their points.</summary>
    Group,
}

/// <summary>A grade that can be given.</summary>
/// <param name="Name">As people read it: 好, 较好.</param>
/// <param name="Share">Percent of the item's points.</param>
public sealed record ItemGrade(string Name, decimal Share);

/// <summary>Where an item's number comes from: a figure of the catalogue, or a list of evidence that people keep.</summary>
/// <param name="Figure">Id in the catalogue; null for evidence.</param>
/// <param name="Of">The figure that gives the target; null where the item does.</param>
/// <param name="Slice">What else narrows the figure, as in its address, e.g. stream=party.</param>
/// <param name="Evidence">What the list of evidence holds; null for a figure.</param>
public sealed record ItemSource(string? Figure, string? Of, string? Slice, string? Evidence);

/// <summary>Who is named advanced (先进).</summary>
/// <param name="Mark">From how many points on one can be named.</param>
/// <param name="Share">Percent of those that are named.</param>
/// <param name="Rounding">What happens to a broken number.</param>
/// <param name="TieBy">Streams whose scores decide between equal composites, in this order.</param>
/// <param name="Tied">What becomes of those still equal at the line.</param>
public sealed record HonourRule(decimal Mark, decimal Share, HonourRounding Rounding, IReadOnlyList<string> TieBy, TieRule Tied);

/// <summary>What happens to a broken number of places.</summary>
public enum HonourRounding
{
    /// <summary>舍去小数.</summary>
    Down,

    /// <summary>四舍五入.</summary>
    Nearest,

    /// <summary>进一.</summary>
    Up,
}

/// <summary>What becomes of those equal at the line.</summary>
public enum TieRule
{
    /// <summary>都评为先进, beyond the number of places.</summary>
    All,

    /// <summary>都不评.</summary>
    None,
}

/// <summary>What follows from a poor result.</summary>
/// <param name="Mark">Below it one is talked to (约谈).</param>
/// <param name="Years">So many poor years running put one on the list of adjustments (调整).</param>
public sealed record PoorRule(decimal Mark, int Years);
