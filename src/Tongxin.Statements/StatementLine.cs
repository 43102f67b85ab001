using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;

namespace Tongxin.Statements;

/// <summary>A line of an account as it was handed up.</summary>
public sealed class StatementLine : IPartOf
{
    public long Id { get; private set; }
    public required Guid Statement { get; init; }
    public required Box Box { get; init; }
    public required int Order { get; init; }
    public required string Text { get; init; }
    public required LineOrigin Origin { get; init; }

    /// <summary>How many records stand behind it, in words; empty for a judgement.</summary>
    public string Records { get; init; } = "";

    /// <summary>The list of those records.</summary>
    public string Address { get; init; } = "";

    Guid IPartOf.RecordId => Statement;
}

/// <summary>Where a line comes from.</summary>
public enum LineOrigin
{
    /// <summary>As the records drafted it.</summary>
    Drafted,

    /// <summary>Drafted, then edited by a person.</summary>
    Edited,

    /// <summary>Written by a person: a judgement.</summary>
    Added,
}

public static class Boxes
{
    /// <summary>The four boxes in the order in which they are read.</summary>
    public static readonly IReadOnlyList<Box> All = [Box.PartyDone, Box.BusinessDone, Box.PartyNext, Box.BusinessNext];

    public static string Words(this Box box) => box switch
    {
        Box.PartyDone => "党建 · 上月做了",
        Box.BusinessDone => "业务 · 上月做了",
        Box.PartyNext => "党建 · 本月安排",
        _ => "业务 · 本月安排",
    };
}
