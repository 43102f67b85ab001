namespace Tongxin.Platform.Accounts;

/// <summary>Where a person stands today: what every right is derived from.</summary>
/// <param name="Posts">The current posts, the weightiest first.</param>
public sealed record Standing(Guid Account, Guid? Person, string Name, AdminRole Admin, IReadOnlyList<HeldPost> Posts)
{
    /// <summary>The unit the person is shown with.</summary>
    public HeldPost? Main => Posts.Count > 0 ? Posts[0] : null;

    /// <summary>A deputy and nothing else, an official and nothing else.</summary>
    public bool HoldsOnly(Holder holder) => Posts.Count > 0 && Posts.All(post => post.Holder == holder);

    /// <summary>The account's security stamp: a session that began under another one has ended.</summary>
    public string? Stamp { get; init; }

    /// <summary>Nothing opens before the password that somebody else set is changed.</summary>
    public bool MustChangePassword { get; init; }
}

/// <summary>A post held today.</summary>
/// <param name="Holder">What kind of holder the post's unit makes.</param>
/// <param name="IsGeneralOffice">The unit is the office's administrative body.</param>
/// <param name="IsElected">The unit is the standing committee, of which one is a member and for which others work.</param>
/// <param name="Above">The unit directly above.</param>
/// <param name="Below">The unit itself and every unit below it.</param>
public sealed record HeldPost(
    Guid Post, Guid Unit, string UnitName, string Title, Holder Holder, bool IsHead, bool IsGeneralOffice, bool IsElected, Guid? Above, IReadOnlySet<Guid> Below)
{
    /// <summary>The unit is the deputies' working body.</summary>
    public bool IsDeputiesBody { get; init; }
}

/// <summary>Answers where an account's person stands; the module that keeps units and posts implements it.</summary>
public interface IStandings
{
    /// <summary>The standing on the office's present day; null when the account is closed or unknown.</summary>
    Task<Standing?> Of(Guid account, CancellationToken ct);
}
