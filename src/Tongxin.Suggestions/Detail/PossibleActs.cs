using Tongxin.Platform.Cases;
using Tongxin.Platform.Time;
using Tongxin.Suggestions.Act;
using Tongxin.Suggestions.Handle;
using Tongxin.Suggestions.Promises;

namespace Tongxin.Suggestions.Detail;

/// <summary>What the person of this request can do to a suggestion or a unit's part now: the same rights and rules as the acts themselves.</summary>
public sealed class PossibleActs(SuggestionAccess access, CaseRules rules, OfficeClock clock)
{
    /// <param name="Words">The words on its button.</param>
    public sealed record Act(string Id, string Words, string Address);

    /// <summary>Acts with a page of their own; the others share one.</summary>
    static readonly string[] OwnPages = ["accept", "return", "merge", "assign", "rate"];

    public IReadOnlyList<Act> For(Suggestion suggestion)
    {
        var procedure = suggestion.ProcedureOf(rules);
        var found = procedure.Acts.Where(act => procedure.May(act.Id, suggestion.State) && Offered(act.Id) && Mine(act.Id, suggestion))
            .Select(act => new Act(act.Id, Words(act.Id, act.Name, suggestion), OwnPages.Contains(act.Id) ? $"/suggestions/{suggestion.Id}/{act.Id}" : $"/suggestions/{suggestion.Id}/do/{act.Id}")).ToList();
        if (suggestion.WhyNotBecomeSuggestion() is null && access.May(ActOnSuggestion.Become, suggestion, rules))
            found.Add(new(ActOnSuggestion.Become, "改作建议", $"/suggestions/{suggestion.Id}/do/{ActOnSuggestion.Become}"));
        if (suggestion.WhyNotAttach() is null && access.MayAttach(suggestion))
            found.Add(new("attach", "附件", $"/suggestions/{suggestion.Id}/files"));
        if (access.IsOffice && suggestion.State != States.Signing)
            found.Add(new("classify", "归类、督办和知情范围", $"/suggestions/{suggestion.Id}/classify"));
        // What is merged is decided with the main one; an office that has already given it out gives it to more.
        return [.. found.OrderBy(act => act.Id is "assign" && suggestion.State == States.Assigned ? 1 : 0)];
    }

    /// <param name="isHere">The suggestion shown is the one that is handled, not one merged into it.</param>
    public IEnumerable<Act> For(Handling handling, bool isHere)
    {
        if (!isHere)
            return [];
        var procedure = handling.ProcedureOf(rules);
        return procedure.Acts.Where(act => procedure.May(act.Id, handling.State) && access.May(act.By, handling) && WhyNot(act.Id, handling) is null)
            .Where(act => act.Id is "contact" or "draft" || ActOnHandling.All.Any(plain => plain.Id == act.Id))
            .OrderBy(act => act.Id switch { "send" => 0, "contact" => handling.Contacts.Any(contact => contact.Round == handling.Round) ? 3 : 1, "draft" => 2, "opine" => 1, _ => 4 })
            .Select(act => new Act(act.Id, act.Name, act.Id switch
            {
                "contact" => $"/handlings/{handling.Id}/contact",
                "draft" => $"/handlings/{handling.Id}/answer",
                _ => $"/handlings/{handling.Id}/do/{act.Id}",
            }))
            .Concat(handling.WhyNotGive() is null && access.MayGive(handling) ? [new Act("give", handling.Person is null ? "安排经办人" : "改经办人", $"/handlings/{handling.Id}/give")] : [])
            .Concat(handling.WhyNotAttach(rules) is null && access.MayAttach(handling) ? [new Act("attach", handling.IsLead ? "答复附件" : "意见附件", $"/handlings/{handling.Id}/files")] : []);
    }

    public IReadOnlyList<Act> For(Commitment commitment, Suggestion suggestion) =>
    [
        .. commitment.ProcedureOf(rules).Acts.Where(act => commitment.WhyNot(act.Id, rules) is null && access.May(act.Id, commitment, suggestion, rules))
            .Select(act => new Act(act.Id, act.Name, $"/commitments/{commitment.Id}/do/{act.Id}")),
    ];

    object? WhyNot(string act, Handling handling) => act switch
    {
        "ask-return" => handling.WhyNotAskReturn(rules, clock.Today),
        "ask-extension" => handling.WhyNotAskExtension(rules),
        "grant-extension" or "refuse-extension" => handling.ExtensionReason.Length == 0 ? act : null,
        "draft" => handling.WhyNotDraft(rules),
        "opine" or "ask-again" => handling.IsLead ? act : null,
        _ => null,
    };

    static bool Offered(string act) => OwnPages.Contains(act) || ActOnSuggestion.All.Any(plain => plain.Id == act);

    // What a person has already consented to is not offered again.
    bool Mine(string act, Suggestion suggestion) => access.May(act, suggestion, rules) && act switch
    {
        "sign" => !suggestion.Authors.Contains(access.Me!.Value),
        "withdraw" => !HasConsented(suggestion),
        _ => true,
    };

    bool HasConsented(Suggestion suggestion) =>
        (suggestion.Lead == access.Me && suggestion.LeadWithdrewOn is not null) || suggestion.CoSponsors.Any(signer => signer.Person == access.Me && signer.WithdrewOn is not null);

    static string Words(string act, string name, Suggestion suggestion) => (act, suggestion.State) switch
    {
        ("assign", States.Assigned) => "加交、改交单位",
        ("merge", _) => "并入另一件",
        ("withdraw", _) when suggestion.Authors.Count > 1 => "同意撤回",
        _ => name,
    };
}
