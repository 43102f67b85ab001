namespace Tongxin.Suggestions;

/// <summary>States of a unit's part that code names; the rule data has all of them.</summary>
public static class HandlingStates
{
    public const string Waiting = "waiting", ReturnAsked = "return-asked", Checking = "checking", Answered = "answered", Returned = "returned", Recalled = "recalled";

    /// <summary>It is not, or was never, this unit's: given back, or given by mistake.</summary>
    public static readonly string[] Gone = [Returned, Recalled];
}

/// <summary>主办 or 协办.</summary>
public enum HandlingRole
{
    Lead,
    Assist,
}

/// <summary>How a unit talked with the deputy.</summary>
public enum ContactKind
{
    /// <summary>当面.</summary>
    InPerson,

    /// <summary>电话.</summary>
    Phone,

    /// <summary>座谈.</summary>
    Meeting,

    /// <summary>现场调研.</summary>
    OnSite,

    /// <summary>书面、网络.</summary>
    InWriting,
}

public static class HandlingWords
{
    public static string Words(this HandlingRole role) => role == HandlingRole.Lead ? "主办" : "协办";

    public static string Words(this ContactKind kind) => kind switch
    {
        ContactKind.InPerson => "当面",
        ContactKind.Phone => "电话",
        ContactKind.Meeting => "座谈",
        ContactKind.OnSite => "现场",
        _ => "书面",
    };
}
