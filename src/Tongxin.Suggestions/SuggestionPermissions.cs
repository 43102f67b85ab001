using Tongxin.Platform.Accounts;

namespace Tongxin.Suggestions;

/// <summary>Who may read, put forward, receive, handle and answer suggestions.</summary>
public static class SuggestionPermissions
{
    /// <summary>Open the pages of suggestions. What is seen there: staff and deputies what was submitted, handling units what they were given.</summary>
    public const string View = "suggestions.view";

    /// <summary>Read what was submitted, whoever handles it.</summary>
    public const string Read = "suggestions.read";

    /// <summary>Put forward, sign, withdraw, rate: a deputy.</summary>
    public const string Propose = "suggestions.propose";

    /// <summary>Receive, examine, hand over, decide on returns and extensions: the deputies' working body.</summary>
    public const string Office = "suggestions.office";

    /// <summary>Sign for, contact, write: whoever serves in the handling unit.</summary>
    public const string Handle = "suggestions.handle";

    /// <summary>Check and send the answer: the head of the handling unit.</summary>
    public const string Send = "suggestions.send";

    /// <summary>Review what is to be published, and withdraw it: the deputies' working body and the general office, which looks after secrecy.</summary>
    public const string Review = "suggestions.review";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(View, "查看代表建议", new(Holder.Staff, Reach.All), new(Holder.Deputy, Reach.All), new(Holder.Official, Reach.Own)),
        new(Read, "阅读全部代表建议", new(Holder.Staff, Reach.All), new(Holder.Deputy, Reach.All)),
        new(Propose, "提出代表建议", new Grant(Holder.Deputy, Reach.All)),
        new(Office, "受理交办代表建议", new Grant(Holder.DeputiesBody, Reach.All)),
        new(Handle, "承办代表建议", new Grant(Holder.Official, Reach.Own)),
        new(Review, "审查、撤回代表建议的公开", new(Holder.DeputiesBody, Reach.All), new(Holder.GeneralOffice, Reach.All)),
        new(Send, "审核发出答复", new Grant(Holder.OfficialHead, Reach.Own)),
    ];
}
