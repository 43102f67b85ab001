using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Appraisal;
using Tongxin.Appraisal.Inspect.Lists;
using Tongxin.Appraisal.Inspect.Opinions;
using Tongxin.Appraisal.Inspect.Rounds;
using Tongxin.PartyLife;
using Tongxin.Appraisal.Polls;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Feeds;
using Tongxin.Platform.Notices;
using Tongxin.Rules.Appraisal;
using Tongxin.Rules.Inspection;
using Tongxin.Suggestions;
using Tongxin.Suggestions.Promises;
using Tongxin.Suggestions.Publish;
using Tongxin.Suggestions.Write;
using Tongxin.Tests.Activities;
using Tongxin.Tests.Appraisal;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Plans;
using Tongxin.Tests.Statements;
using Tongxin.Tests.Suggestions;

namespace Tongxin.Tests.Architecture;

/// <summary>Real records for the parameters of routes, so that rights on objects are walked too.</summary>
sealed class RouteRecords
{
    readonly Dictionary<string, string> byBeginning = [];

    /// <summary>Values of parameters that are no identifiers.</summary>
    static readonly Dictionary<string, string> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["month"] = "2026-03",
        ["year"] = "2026",
        ["day"] = "2026-03-02",
        ["status"] = "404",
        ["documentName"] = "v1",
        ["format"] = "csv",
        ["code"] = "DGW",
        ["name"] = "withdraw",
        ["number"] = "1",
        ["round"] = "1",
        ["listOf"] = "tasks.done?format=csv",
        ["secret.ics"] = new('c', 43),
        ["secret.atom"] = new('a', 43),
        ["item"] = "leader",
        ["rhythm"] = "quarter",
        ["file"] = "00000000-0000-7000-8000-000000000000",
    };

    /// <summary>Puts a record behind every beginning of a route that names one; the records belong to 代表工作委员会 and its clerk.</summary>
    public static async Task<RouteRecords> In(Office office)
    {
        var records = new RouteRecords();
        var clerk = await office.Person("代表工委科员");
        records.byBeginning["/tasks"] = $"{(await office.Has(await Tasks.Planned(office, "DGW"))).Id}";
        await Months.Opened(office);
        records.byBeginning["/statements"] = $"{(await Months.Of(office, "DGW")).Id}";
        records.byBeginning["/ledger"] = "1";
        records.byBeginning["/statutes"] = "month.unit";
        records.byBeginning["/boards/reductions"] = "activities.meeting";
        records.byBeginning["/reports/templates"] = "year";
        records.byBeginning["/figures"] = $"tasks.done?unit={await office.Unit("DGW")}";
        records.byBeginning["/boards/unit"] = $"{await office.Unit("DGW")}";
        records.byBeginning["/units"] = $"{await office.Unit("DGW")}";
        records.byBeginning["/activities"] = $"{(await Done.That(office, "research", "DGW")).Id}";
        await Suggestions(office, records.byBeginning);
        await Appraisal(office, records.byBeginning);
        await Inspections(office, records.byBeginning);
        await PartyLife(office, records.byBeginning);
        records.byBeginning["/people"] = $"{clerk}";
        records.byBeginning["/admin/accounts"] = $"{await office.Look(db => db.Set<Account>().Where(a => a.UserName == "代表").Select(a => a.Id).SingleAsync())}";
        await Feeds(office);
        records.byBeginning["/notices"] = $"{await Notice(office, clerk)}";
        foreach (var (table, id) in await office.Look(OneOfEach))
            records.byBeginning.TryAdd("/" + table, id);
        return records;
    }

    /// <summary>The address of a route with the values filled in.</summary>
    /// <exception cref="InvalidOperationException">No value is known; says what to add.</exception>
    public string Address(string route) => Addresses.Parameter().Replace(route, parameter =>
    {
        var name = parameter.Groups["name"].Value;
        if (name.ToLowerInvariant() is "judged" or "poll" or "person" && byBeginning.TryGetValue(name.ToLowerInvariant(), out var behind))
            return behind;
        var identifier = parameter.Groups["kind"].Value is "guid" or "long" || name.Equals("id", StringComparison.OrdinalIgnoreCase);
        if (!identifier && (ByName.TryGetValue(name, out var value) || ByName.TryGetValue(name + route[(parameter.Index + parameter.Length)..], out value)))
            return value;
        var path = route.StartsWith("/api/v1", StringComparison.Ordinal) ? route["/api/v1".Length..] : route;
        var beginning = byBeginning.Keys.Where(b => path.StartsWith(b + "/", StringComparison.Ordinal)).MaxBy(b => b.Length);
        return identifier && beginning is not null
            ? byBeginning[beginning]
            : throw new InvalidOperationException($"No value for {parameter.Value} of {route}: put a record behind its beginning in RouteRecords.In, or a value under its name in ByName.");
    });

    // The suggestion is a deputy's own and given to a unit; the draft is his alone.
    static async Task Suggestions(Office office, Dictionary<string, string> byBeginning)
    {
        var id = await Papers.Assigned(office);
        byBeginning["/suggestions"] = $"{id}";
        byBeginning["/handlings"] = $"{(await Papers.Handlings(office, id))[0].Id}";
        byBeginning["/commitments"] = $"{await office.Do(async services =>
        {
            var db = services.GetRequiredService<OfficeDb>();
            var made = new Commitment(await db.Set<Handling>().FirstAsync(h => h.Suggestion == id), "建成公交站", new(2026, 12, 31), services.GetRequiredService<CaseRules>(), new(2026, 4, 1));
            db.Add(made);
            await db.SaveChangesAsync();
            return made.Id;
        })}";
        await office.Do(async services => await services.GetRequiredService<ProposePublication>().Run(id, new() { Openness = Openness.Full, Version = (await Papers.Kept(office, id)).Version }, CancellationToken.None), Papers.Head);
        byBeginning["/public/suggestions"] = $"{await Papers.Published(office, "公开的一件", "9000")}";
        byBeginning["/suggestions/drafts"] = $"{await office.Do(services => services.GetRequiredService<WritePaper>().Begin(CancellationToken.None), Papers.Deputy)}";
    }

    // What is judged stands behind the assessment, so its identifier is put into the addresses by name.
    static async Task Appraisal(Office office, Dictionary<string, string> byBeginning)
    {
        var scheme = await office.Has(new SchemeVersion(Scheme.Parse(Judging.Scheme), 1, Judging.Scheme));
        var assessment = await office.Has(new Assessment(scheme, AppraisalObject.Unit, new(2026, 1, 1), new(2026, 12, 31)));
        await office.Do(async services =>
        {
            var db = services.GetRequiredService<OfficeDb>();
            (await db.Get<Assessment>(assessment.Id, null, CancellationToken.None)).Announce(office.Clock.GetUtcNow().UtcDateTime, new(2026, 4, 9), 0);
            await db.SaveChangesAsync();
        });
        byBeginning["/appraisal"] = byBeginning["/appraisals"] = $"{assessment.Id}";
        byBeginning["/appraisal/schemes"] = byBeginning["/appraisal/open"] = scheme.Code;
        byBeginning["/appraisal/objections"] = $"{(await office.Has(new Objection(await office.Look(db => db.Set<Assessment>().SingleAsync(a => a.Id == assessment.Id)), await office.Unit("DGW"), "代表工作委员会", null, "少记 2 分", await office.Person("代表工委科员"), new(2026, 4, 1)))).Id}";
        byBeginning["judged"] = $"{await office.Unit("DGW")}";
        var poll = await office.Has(new Poll(assessment, Scheme.Parse(Judging.Scheme).Items.Single(item => item.Id == "leader"), new([new(await office.Unit("DGW"), "代表工作委员会")], [new("好", 100)], "代表工委科员评"), 1, new(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc), new(2026, 4, 9, 0, 0, 0, DateTimeKind.Utc)));
        byBeginning["/appraisal/polls"] = byBeginning["poll"] = $"{poll.Id}";
        var persons = Judging.Scheme.Replace("\"unit\"", "\"person\"", StringComparison.Ordinal).Replace("\"units\"", "\"persons\"", StringComparison.Ordinal);
        var people = await office.Has(new Assessment(await office.Has(new SchemeVersion(Scheme.Parse(persons), 1, persons)), AppraisalObject.Person, new(2026, 1, 1), new(2026, 12, 31)));
        byBeginning["/appraisal/reports"] = byBeginning["/responsibility-reports"] = $"{people.Id}";
        byBeginning["person"] = $"{await office.Person("代表工委主任")}";
        await office.Do(async services =>
        {
            var db = services.GetRequiredService<OfficeDb>();
            db.Add(new PollVoter { Poll = poll.Id, Person = await office.Person("代表工委科员"), Unit = null, Whom = "0" });
            await db.SaveChangesAsync();
        });
    }

    // The opinion is issued to 代表工委, whose head drew the check too.
    static async Task Inspections(Office office, Dictionary<string, string> byBeginning)
    {
        var list = await office.Has(new ChecklistVersion(new("清单", Rhythm.Quarter, 100, [new("看一看", "测试")]), 9));
        var round = await office.Has(new InspectionRound(InspectedPeriod.LastBefore(Rhythm.Quarter, new(2026, 4, 1)), list, new(2026, 4, 1), new(2026, 4, 15), "seed", ["DGW"], 1));
        byBeginning["/inspections"] = $"{round.Id}";
        byBeginning["/inspections/checks"] = $"{(await office.Has(new InspectionCheck(round, await office.Unit("DGW"), "代表工作委员会", await office.Unit("CWH"), "看一看", "测试", ""))).Id}";
        byBeginning["/inspections/opinions"] = $"{await office.Do(async services =>
        {
            var (db, rules, by) = (services.GetRequiredService<OfficeDb>(), services.GetRequiredService<CaseRules>(), await office.Person("常委会主任"));
            var opinion = new InspectionOpinion(await office.Unit("DGW"), new("一件督查意见", "问题", "要求", "remind"), await office.Person("办公室主任"), null, rules, new(2026, 4, 1));
            opinion.Submit(rules, new(2026, 4, 1));
            opinion.Approve(by, rules, new(2026, 4, 1));
            opinion.Issue(rules, new(2026, 4, 1));
            db.Add(opinion);
            await db.SaveChangesAsync();
            return opinion.Id;
        })}";
    }

    // The year is in the addresses by its name.
    static async Task PartyLife(Office office, Dictionary<string, string> byBeginning)
    {
        var year = await office.Has(new FundYear(2026, 1_000_000, "部门预算表二"));
        var line = await office.Has(new FundPlanLine(year, "党员教育培训", 1_000, 3));
        byBeginning["/party/lines"] = $"{line.Id}";
        byBeginning["/party/spendings"] = $"{(await office.Has(new FundSpending(year, new(new(2026, 3, 2), 100, "学习用书", line.Id, await office.Unit("ZB1"), "1")))).Id}";
        byBeginning["/party/duties"] = $"{(await office.Has(new PartyDuty(new(await office.Person("办公室科员"), await office.Unit("ZB1"), DutyKind.Helping, true, new(2026, 3, 2), null), "办公室科员", "第一党支部"))).Id}";
    }

    static Task Feeds(Office office) => office.Do(async services =>
    {
        var db = services.GetRequiredService<OfficeDb>();
        var account = await db.Set<Account>().Where(a => a.UserName == "代表").Select(a => a.Id).SingleAsync();
        foreach (var (name, list) in ((string, string?)[])[("secret.ics", null), ("secret.atom", "/activities")])
            db.Add(new FeedAddress { Account = account, Name = name, List = list, Digest = PersonalToken.DigestOf(ByName[name]), CreatedAt = office.Clock.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync();
    });

    static Task<long> Notice(Office office, Guid person) => office.Do(async services =>
    {
        await services.GetRequiredService<Notices>().Tell(person, "看看任务", "因为您是承办人", "/tasks", CancellationToken.None);
        var db = services.GetRequiredService<OfficeDb>();
        await db.SaveChangesAsync();
        return await db.Set<Notice>().Where(n => n.Address == "/tasks").Select(n => n.Id).SingleAsync();
    });

    // Where the routes of a module begin like its table, any record will do.
    static async Task<Dictionary<string, string>> OneOfEach(OfficeDb db)
    {
        var found = new Dictionary<string, string>();
        foreach (var type in db.Model.GetEntityTypes().Where(type => type.BaseType is null && typeof(Record).IsAssignableFrom(type.ClrType)))
        {
            var id = await db.Database.SqlQueryRaw<Guid?>($"SELECT \"Id\" AS \"Value\" FROM \"{type.GetTableName()}\" ORDER BY \"Id\" LIMIT 1").FirstOrDefaultAsync();
            if (id is not null)
                found[type.GetTableName()!.Replace('_', '-')] = $"{id}";
        }
        return found;
    }
}
