using Microsoft.EntityFrameworkCore;
using Tongxin.Appraisal.Score;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Notices;
using Tongxin.Platform.Time;
using Tongxin.Rules.Appraisal;

namespace Tongxin.Appraisal.Polls.Make;

/// <summary>Who votes on whom on the day when a poll is made (名册), by a written rule for each kind of item.</summary>
public sealed class Roll(OfficeDb db, Units units, IPersonUnits shown, OfficeClock clock)
{
    /// <param name="Whom">Places of those whom the voter judges, in ascending order.</param>
    public sealed record Entry(Guid Person, Guid? Unit, IReadOnlyList<int> Whom);

    /// <summary>The rule in words.</summary>
    public static string Rule(ItemKind kind, AppraisalObject objects) => (kind, objects.ArePeople()) switch
    {
        (ItemKind.Self, false) => "每个考核对象的负责人评自己的单位。",
        (ItemKind.Self, true) => "本人评自己。",
        (ItemKind.Superior, false) => "上一级单位的负责人评下面的考核对象；上一级没有负责人的，由再上一级的评。",
        (ItemKind.Superior, true) => "所在单位上一级的负责人评；上一级没有负责人的，由再上一级的评。谁也不评自己。",
        (ItemKind.Peer, false) => "各考核对象的负责人评别的考核对象，不评自己的单位。",
        (ItemKind.Peer, true) => "考核对象互相评，不评自己。",
        (_, false) => "当天在委室任职的全体人员评全部考核对象。",
        (_, true) => "当天在委室任职的全体人员评全部考核对象，不评自己。",
    };

    public async Task<IReadOnlyList<Entry>> Of(ScoreSheet.Sheet sheet, ItemKind kind, CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        var posts = (await db.Set<Post>().AsNoTracking().HeldOn(clock.Today).Select(post => new { post.Unit, post.Person, post.IsHead }).ToListAsync(ct))
            .Where(post => tree.Find(post.Unit)?.Kind.HolderOf() == Holder.Staff).ToList();
        var (heads, holders) = (posts.Where(post => post.IsHead).ToLookup(post => post.Unit, post => post.Person), posts.Select(post => post.Person).ToHashSet());
        var (people, those) = (sheet.Assessment.Objects.ArePeople(), sheet.Those);
        IEnumerable<Guid> Own(JudgedOne one) => people ? holders.Contains(one.Id) ? [one.Id] : [] : heads[one.Unit];
        var pairs = kind switch
        {
            ItemKind.Self => those.Index().SelectMany(one => Own(one.Item).Select(voter => (voter, one.Index))),
            ItemKind.Superior => those.Index().SelectMany(one => Above(one.Item).Where(voter => voter != one.Item.Id).Select(voter => (voter, one.Index))),
            ItemKind.Peer => those.SelectMany(Own).Distinct().SelectMany(voter => those.Index().Where(one => !Own(one.Item).Contains(voter)).Select(one => (voter, one.Index))),
            _ => posts.Where(post => WhoIsJudged.IsJudged(tree.Find(post.Unit)!.Kind, AppraisalObject.Unit)).Select(post => post.Person).Distinct()
                .SelectMany(voter => those.Index().Where(one => one.Item.Id != voter).Select(one => (voter, one.Index))),
        };
        var voters = pairs.Distinct().GroupBy(pair => pair.voter, pair => pair.Index).ToList();
        var with = await shown.Of([.. voters.Select(voter => voter.Key)], ct);
        return [.. voters.Select(voter => new Entry(voter.Key, with.TryGetValue(voter.Key, out var unit) ? unit : null, [.. voter.Order()]))];

        IEnumerable<Guid> Above(JudgedOne one) => tree.Above(one.Unit).Select(unit => heads[unit.Id]).FirstOrDefault(found => found.Any()) ?? [];
    }
}
