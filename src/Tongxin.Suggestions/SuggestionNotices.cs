using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Notices;
using Tongxin.Platform.Time;
using Tongxin.Suggestions.Promises;

namespace Tongxin.Suggestions;

/// <summary>Whom the module tells of suggestions (通知): authors, units, the working body.</summary>
public sealed class SuggestionNotices(OfficeDb db, Notices notices, Units units, OfficeClock clock)
{
    const string Author = "因为您领衔或联名";

    /// <summary>Deputies asked to sign.</summary>
    public Task Asked(Suggestion suggestion, string lead, CancellationToken ct) => notices.Tell(
        suggestion.CoSponsors.Where(signer => signer.SignedOn is null).Select(signer => signer.Person), $"{lead}请您联名{suggestion.Kind.Words()}：{suggestion.Title}", "因为领衔代表请您联名", Address(suggestion), ct);

    /// <summary>Something was done to it; the act's own sentence says what.</summary>
    public Task Acted(Suggestion suggestion, CancellationToken ct) => notices.Tell(suggestion.Authors, suggestion.Said()!, Author, Address(suggestion), ct);

    public async Task Assigned(Suggestion suggestion, IReadOnlyList<Handling> made, CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        await notices.Tell(
            [
                .. suggestion.Authors.Select(author => new Telling(author, $"已交办：{suggestion.Number}号“{suggestion.Title}”，{string.Join("、", made.Select(one => tree.ShortOf(one.Unit) + one.Role.Words()))}", Author, Address(suggestion))),
                .. await ToUnits(made, one => $"请{tree.ShortOf(one.Unit)}{one.Role.Words()}：{suggestion.Number}号“{suggestion.Title}”{(one.Due is { } due ? $"，{due:yyyy年M月d日}止" : "")}", tree, ct),
            ], ct);
    }

    /// <summary>What was handed over is taken back.</summary>
    public async Task Recalled(Suggestion suggestion, IReadOnlyList<Handling> taken, CancellationToken ct)
    {
        var (tree, words) = (await units.Tree(ct), $"{suggestion.Number}号“{suggestion.Title}”");
        await notices.Tell(
            [
                .. suggestion.Authors.Select(author => new Telling(author, $"撤销交办，重新确定承办单位：{words}", Author, Address(suggestion))),
                .. await ToUnits(taken, one => $"撤销交办，不用{tree.ShortOf(one.Unit)}再办：{words}", tree, ct),
            ], ct);
    }

    /// <summary>A unit did something that others wait for, or the working body decided on what a unit asked.</summary>
    public async Task Handled(Suggestion suggestion, Handling handling, string act, CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        var (said, unit) = (handling.Said()!, tree.ShortOf(handling.Unit));
        await notices.Tell(act switch
        {
            "ask-return" or "ask-extension" => (await OfWorkingBody(suggestion, tree, ct)).Select(person => new Telling(person, unit + said, "因为您在代表工作机构", Address(suggestion))),
            "grant-extension" => [.. suggestion.Authors.Select(author => new Telling(author, $"{unit}{said}", Author, Address(suggestion))), .. await ToUnits([handling], _ => said, tree, ct)],
            "grant-return" or "refuse-return" or "refuse-extension" or "send-back" or "ask-again" => await ToUnits([handling], _ => said, tree, ct),
            "opine" => await ToUnits(await Leading(handling.Suggestion, ct), _ => $"{unit}{said}", tree, ct),
            _ => [],
        }, ct);
    }

    public Task Answered(Suggestion suggestion, CancellationToken ct) => notices.Tell(
        suggestion.Authors, $"收到答复：{suggestion.Number}号“{suggestion.Title}”{(suggestion.Due is { } due ? $"，请在{due:M月d日}前评价" : "，请评价")}", Author, Address(suggestion), ct);

    /// <summary>The unit's head said who does it, or that another does it now.</summary>
    public Task Given(Handling handling, Guid? before, CancellationToken ct) => notices.Tell(new[]
    {
        (Person: handling.Person, Text: $"请您经办：{handling.Title}{(handling.Due is { } due ? $"，{due:yyyy年M月d日}止" : "")}", Why: "因为单位负责人安排您经办"),
        (Person: before, Text: $"不用您再经办：{handling.Title}", Why: "因为原来安排您经办"),
    }.Where(one => one.Person is not null).Select(one => new Telling(one.Person!.Value, one.Text, one.Why, $"/suggestions/{handling.Suggestion}")), ct);

    /// <summary>An answer waits to be checked.</summary>
    public async Task Written(Handling handling, CancellationToken ct)
    {
        var heads = await InUnits([handling.Unit], headsOnly: true, ct);
        await notices.Tell(heads.Select(head => head.Person), $"请审核答复稿：{handling.Title}", "因为您是承办单位负责人", $"/suggestions/{handling.Suggestion}", ct);
    }

    /// <summary>Something was done to a promise: the deputies hear of what the unit did, the unit of what was decided.</summary>
    public async Task Promised(Suggestion suggestion, Commitment commitment, string act, CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        var said = $"{suggestion.Number}号“{suggestion.Title}”：{commitment.Said()}";
        var heads = (await InUnits([commitment.Unit], headsOnly: true, ct)).Select(head => new Telling(head.Person, said, $"因为您在{tree.ShortOf(commitment.Unit)}", Address(suggestion)));
        var authors = suggestion.Authors.Select(author => new Telling(author, said, Author, Address(suggestion)));
        await notices.Tell(act is "report" or "postpone" ? authors : act == "drop" ? heads.Concat(authors) : heads, ct);
    }

    public async Task Rated(Suggestion suggestion, CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        var handlings = await Leading(suggestion.MergedInto ?? suggestion.Id, ct);
        await notices.Tell(
            [
                .. (await OfWorkingBody(suggestion, tree, ct)).Select(person => new Telling(person, $"{suggestion.Number}号“{suggestion.Title}”{suggestion.Said()}", "因为您在代表工作机构", Address(suggestion))),
                .. await ToUnits(handlings, one => $"{suggestion.Number}号“{suggestion.Title}”{suggestion.Said()}", tree, ct),
            ], ct);
    }

    /// <summary>What was decided about publishing; the act's own sentence says it.</summary>
    public Task OfPublication(IEnumerable<Guid> people, Publication publication, CancellationToken ct) =>
        notices.Tell(people, publication.Said()!, "因为这件建议是您提的，或公开意见是您提的", $"/suggestions/{publication.Suggestion}", ct);

    static string Address(Suggestion suggestion) => $"/suggestions/{suggestion.Id}";

    Task<List<Handling>> Leading(Guid suggestion, CancellationToken ct) =>
        db.Set<Handling>().AsNoTracking().Where(h => h.Suggestion == suggestion && h.Role == HandlingRole.Lead && !HandlingStates.Gone.Contains(h.State)).ToListAsync(ct);

    // Whoever heads the unit, and whoever was given it.
    async Task<IReadOnlyList<Telling>> ToUnits(IReadOnlyList<Handling> handlings, Func<Handling, string> text, UnitTree tree, CancellationToken ct)
    {
        var heads = (await InUnits([.. handlings.Select(one => one.Unit)], headsOnly: true, ct)).ToLookup(post => post.Unit, post => post.Person);
        return
        [
            .. from handling in handlings
               from person in heads[handling.Unit].Append(handling.Person ?? Guid.Empty).Where(person => person != Guid.Empty).Distinct()
               select new Telling(person, text(handling), $"因为您在{tree.ShortOf(handling.Unit)}", $"/suggestions/{handling.Suggestion}"),
        ];
    }

    // Of a closed one only those who may open it.
    async Task<IEnumerable<Guid>> OfWorkingBody(Suggestion suggestion, UnitTree tree, CancellationToken ct)
    {
        var people = (await InUnits([.. tree.All.Where(unit => unit.Kind == UnitKind.DeputiesBody).Select(unit => unit.Id)], headsOnly: false, ct)).Select(post => post.Person).Distinct();
        return suggestion.IsClosed ? people.Intersect(await db.Set<Reader>().Where(reader => reader.Suggestion == suggestion.Id).Select(reader => reader.Person).ToListAsync(ct)) : people;
    }

    async Task<IReadOnlyList<(Guid Unit, Guid Person)>> InUnits(IReadOnlyCollection<Guid> asked, bool headsOnly, CancellationToken ct)
    {
        var posts = await db.Set<Post>().HeldOn(clock.Today).Where(p => asked.Contains(p.Unit) && (p.IsHead || !headsOnly))
            .OrderBy(p => p.Rank).ThenBy(p => p.Id).Select(p => new { p.Unit, p.Person }).ToListAsync(ct);
        return [.. posts.Select(post => (post.Unit, post.Person))];
    }
}
