using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Suggestions.Assign;

/// <summary>The working body hands a suggestion to the units that are to handle it (交办): one that leads, or several with split content, and those that help.</summary>
public sealed class AssignSuggestion(OfficeDb db, SuggestionAccess access, Units units, CaseRules rules, SuggestionNotices notices, OfficeClock clock) : IUseCase
{
    const int MostUnits = 20;

    public const string PartTooLong = "分办内容最多 500 字。";

    public sealed class Input : IVersioned
    {
        [System.Diagnostics.CodeAnalysis.AllowNull]
        public ChosenMany Leads { get => field ??= new(); set; }

        [System.Diagnostics.CodeAnalysis.AllowNull]
        public ChosenMany Assists { get => field ??= new(); set; }

        [StringLength(SuggestionMapping.LongestReason, ErrorMessage = PartTooLong)]
        public string? Part { get; set; }

        public bool IsHard { get; set; }
        public int Version { get; set; }
    }

    public sealed record View(Suggestion Suggestion, IReadOnlyList<Handling> Present, UnitTree Tree, Refusal? WhyNot);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var suggestion = await access.Get(id, null, ct);
        access.Insist("assign", suggestion, rules);
        return new(suggestion, await Present(id).AsNoTracking().ToListAsync(ct), await units.Tree(ct), suggestion.WhyNotAssign(rules));
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        var suggestion = await access.Get(id, input.Version, ct);
        access.Insist("assign", suggestion, rules);
        var (leads, assists) = (await NamesTyped.Units(db, input.Leads, nameof(Input.Leads), ct), await NamesTyped.Units(db, input.Assists, nameof(Input.Assists), ct));
        await Assign(suggestion, leads, assists, Typed.Text(input.Part), input.IsHard, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Gives it to units; saved by whoever calls.</summary>
    public async Task Assign(Suggestion suggestion, IReadOnlyList<Guid> leads, IReadOnlyList<Guid> assists, string part, bool isHard, CancellationToken ct)
    {
        Refusal.ThrowIf(suggestion.WhyNotAssign(rules));
        var (tree, today) = (await units.Tree(ct), clock.Today);
        var present = await Present(suggestion.Id).ToListAsync(ct);
        if (WhyNot(leads, assists, present, tree, today) is { } wrong)
            throw wrong;
        var made = leads.Select(unit => (unit, HandlingRole.Lead)).Concat(assists.Select(unit => (unit, HandlingRole.Assist)))
            .Select(to => new Handling(suggestion, tree.ShortOf(to.unit), to.unit, to.Item2, to.Item2 == HandlingRole.Lead ? part : "", isHard, rules, today)).ToList();
        db.AddRange(made);
        suggestion.Assign(string.Join("、", made.Select(handling => tree.ShortOf(handling.Unit) + handling.Role.Words())), rules, today);
        suggestion.Follow(present.Concat(made).Where(handling => handling.IsOwed).Min(handling => handling.Due), rules);
        await notices.Assigned(suggestion, made, ct);
    }

    /// <summary>What is wrong with the units that are to lead and to help; null when it can be given to them.</summary>
    public async Task<WrongInputException?> WhyNot(Suggestion suggestion, IReadOnlyList<Guid> leads, IReadOnlyList<Guid> assists, CancellationToken ct) =>
        WhyNot(leads, assists, await Present(suggestion.Id).AsNoTracking().ToListAsync(ct), await units.Tree(ct), clock.Today);

    static WrongInputException? WhyNot(IReadOnlyList<Guid> leads, IReadOnlyList<Guid> assists, List<Handling> present, UnitTree tree, DateOnly today)
    {
        if (leads.Count == 0 && !present.Any(handling => handling.IsOwed))
            return new(nameof(Input.Leads), "请写主办单位；几家分办的都写上。");
        if (leads.Count + assists.Count > MostUnits)
            return new(nameof(Input.Assists), $"一件最多交 {MostUnits} 个单位。");
        foreach (var (field, chosen) in new[] { (nameof(Input.Leads), leads), (nameof(Input.Assists), assists) })
            foreach (var unit in chosen)
                if (tree.Find(unit) is not { } node || node.Kind.TreeOf() != Tree.Handling || !node.ExistsOn(today))
                    return new(field, $"{tree.NameOf(unit)}不是承办单位，建议只能交给一府一委两院和承办单位。");
                else if (present.Any(handling => handling.Unit == unit && handling.Phase != CasePhase.Done))
                    return new(field, $"{node.Name}已经在办这一件。");
        if (leads.Intersect(assists).ToList() is [var both, ..])
            return new(nameof(Input.Assists), $"{tree.NameOf(both)}不能既主办又协办。");
        return null;
    }

    IQueryable<Handling> Present(Guid suggestion) => db.Set<Handling>().Where(handling => handling.Suggestion == suggestion && !HandlingStates.Gone.Contains(handling.State));
}
