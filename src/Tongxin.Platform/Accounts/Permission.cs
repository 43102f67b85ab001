namespace Tongxin.Platform.Accounts;

/// <summary>Something a person may do, and to whom it is open by post. Closed to everybody else.</summary>
/// <param name="Code">Name of the policy on routes, e.g. <c>plans.edit</c>.</param>
/// <param name="Name">What it allows, in Chinese.</param>
/// <param name="Grants">Who has it, and how far it reaches.</param>
public sealed record Permission(string Code, string Name, params Grant[] Grants);

/// <summary>Opens a permission to a kind of holder.</summary>
public sealed record Grant(Holder Holder, Reach Reach);

/// <summary>How far a grant reaches from the post that gives it.</summary>
public enum Reach
{
    /// <summary>The unit of the post.</summary>
    Own,

    /// <summary>The unit directly above that of the post, which it serves.</summary>
    Above,

    /// <summary>The unit of the post and everything below it.</summary>
    Subtree,

    /// <summary>The whole office.</summary>
    All,
}

/// <summary>Who holds a permission by post.</summary>
public enum Holder
{
    /// <summary>Whoever has signed in.</summary>
    Anyone,

    /// <summary>A post in a unit of the office or in a Party organisation.</summary>
    Staff,

    /// <summary>A post in a 委室 or a Party organisation: whoever works there. Members of the standing committee are elected to it.</summary>
    Worker,

    /// <summary>The head of a unit of the office or of a Party organisation.</summary>
    Head,

    /// <summary>A post in the office's administrative body (办公室), which serves all others.</summary>
    GeneralOffice,

    /// <summary>A deputy to the congress.</summary>
    Deputy,

    /// <summary>A post in the deputies' working body (代表工作机构).</summary>
    DeputiesBody,

    /// <summary>An official of a handling unit.</summary>
    Official,

    /// <summary>The head of a handling unit.</summary>
    OfficialHead,

    SystemAdmin,
    SecurityAdmin,
    Auditor,
}
