namespace Tongxin.Activities.Kinds;

/// <summary>Kinds that are counted together (归类), so that an office's own kind counts without a new figure.</summary>
public enum KindGroup
{
    /// <summary>调研视察.</summary>
    Survey,

    /// <summary>走访联系.</summary>
    Contact,

    /// <summary>组织生活.</summary>
    BranchLife,

    /// <summary>讲党课.</summary>
    PartyLecture,

    /// <summary>主题党日.</summary>
    PartyDay,

    /// <summary>学习培训.</summary>
    Study,

    /// <summary>会议.</summary>
    Meeting,

    /// <summary>发文.</summary>
    Document,

    /// <summary>谈心谈话.</summary>
    Talk,

    /// <summary>其他.</summary>
    Other,
}

/// <summary>How these are called in Chinese, in files and in addresses.</summary>
public static class KindWords
{
    static readonly (KindGroup Group, string Words, string Slug)[] Groups =
    [
        (KindGroup.Survey, "调研视察", "survey"), (KindGroup.Contact, "走访联系", "contact"), (KindGroup.BranchLife, "组织生活", "branch-life"),
        (KindGroup.PartyLecture, "讲党课", "party-lecture"), (KindGroup.PartyDay, "主题党日", "party-day"), (KindGroup.Study, "学习培训", "study"),
        (KindGroup.Meeting, "会议", "meeting"), (KindGroup.Document, "发文", "document"), (KindGroup.Talk, "谈心谈话", "talk"), (KindGroup.Other, "其他", "other"),
    ];

    public static IEnumerable<KindGroup> AllGroups => Groups.Select(g => g.Group);

    public static string Words(this KindGroup group) => Groups.Single(g => g.Group == group).Words;

    public static string Slug(this KindGroup group) => Groups.Single(g => g.Group == group).Slug;

    /// <summary>What words or slug name; null when they name nothing.</summary>
    public static KindGroup? GroupOf(string? name) => Groups.Where(g => g.Words == name || g.Slug == name).Select(g => (KindGroup?)g.Group).SingleOrDefault();
}
