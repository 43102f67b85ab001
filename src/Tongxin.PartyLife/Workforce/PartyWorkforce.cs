using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Rules.Packs;
using Tongxin.Rules.Party;

namespace Tongxin.PartyLife.Workforce;

/// <summary>Somebody who does Party work, and as what.</summary>
/// <param name="As">The post, or how it was arranged.</param>
/// <param name="Duty">The arrangement; null where a post tells of it.</param>
public sealed record PartyWorker(Guid Person, string Name, string As, PartyDuty? Duty)
{
    public bool IsYoungHelper => Duty is { Kind: DutyKind.Helping, Young: true };
}

/// <summary>What is missing against a norm, in words, with the rule that asks for it.</summary>
public sealed record NormGap(string Words, Threshold Rule);

/// <summary>The numbers that are asked for (配备要求), as the rules set them on a day.</summary>
public sealed record WorkforceNorms(Threshold Least, Threshold Most, Threshold InCharge, Threshold Deputies, Threshold Helpers)
{
    public IEnumerable<Threshold> All => [Least, InCharge, Deputies, Helpers];
}

/// <summary>Who does the Party work of one organisation.</summary>
public sealed record OrganisationWorkers(UnitNode Unit, IReadOnlyList<PartyWorker> InCharge, IReadOnlyList<PartyWorker> FullTime, IReadOnlyList<PartyWorker> Helping, WorkforceNorms Norms)
{
    /// <summary>What it should have, in words.</summary>
    public string Norm => Unit.Kind switch
    {
        UnitKind.OfficePartyCommittee => $"负责人 {Norms.InCharge.Whole} 人，专职副书记 {Norms.Deputies.Whole} 人",
        UnitKind.PartyBranch => $"负责人 {Norms.InCharge.Whole} 人，派青年帮助工作 {Norms.Helpers.Whole} 人",
        _ => $"负责人 {Norms.InCharge.Whole} 人",
    };

    public IReadOnlyList<NormGap> Gaps =>
    [
        .. Missing("负责人", InCharge.Count, Norms.InCharge, true),
        .. Missing("专职副书记", FullTime.Count(worker => worker.As.Contains("副书记", StringComparison.Ordinal)), Norms.Deputies, Unit.Kind == UnitKind.OfficePartyCommittee),
        .. Missing("帮助工作的青年", Helping.Count(worker => worker.IsYoungHelper), Norms.Helpers, Unit.Kind == UnitKind.PartyBranch),
    ];

    static IEnumerable<NormGap> Missing(string what, int have, Threshold rule, bool asked) =>
        asked && have < rule.Whole ? [new($"{what}应有 {rule.Whole} 人，现有 {have} 人，缺 {rule.Whole - have} 人", rule)] : [];
}

/// <summary>The whole office's Party workers against the norms (党务力量).</summary>
/// <param name="Staff">People who work in the office, by unit; somebody in two units stands in both.</param>
/// <param name="People">How many they are, each counted once.</param>
public sealed record PartyWorkforce(IReadOnlyList<OrganisationWorkers> Organisations, IReadOnlyList<(UnitNode Unit, int Number)> Staff, int People, WorkforceNorms Norms)
{
    public int FullTime => Organisations.SelectMany(one => one.FullTime).Select(worker => worker.Person).Distinct().Count();

    public (int Fewest, int Most) Usual => PartyWorkers.FullTime(People, Norms.Least.Number, Norms.Most.Number);

    /// <summary>Everything that is missing, the whole office first.</summary>
    public IReadOnlyList<(UnitNode? Unit, NormGap Gap)> Gaps =>
    [
        .. FullTime < Usual.Fewest ? [((UnitNode?)null, new NormGap($"专职党务工作人员应有 {Usual.Fewest} 人，现有 {FullTime} 人，缺 {Usual.Fewest - FullTime} 人", Norms.Least))] : Array.Empty<(UnitNode?, NormGap)>(),
        .. Organisations.SelectMany(one => one.Gaps.Select(gap => ((UnitNode?)one.Unit, gap))),
    ];

    /// <summary>How the usual number comes about: 95 × 1% = 0.95，进到 1 人.</summary>
    public string Arithmetic =>
        $"{People} × {Norms.Least.Number:0.##}% = {People * Norms.Least.Number / 100:0.##}，进到整人、至少 1 人，是 {Usual.Fewest} 人；{People} × {Norms.Most.Number:0.##}% = {People * Norms.Most.Number / 100:0.##}，舍到整人，是 {Usual.Most} 人";
}
