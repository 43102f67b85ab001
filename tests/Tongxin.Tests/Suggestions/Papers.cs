using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Cases;
using Tongxin.Suggestions;
using Tongxin.Suggestions.Assign;
using Tongxin.Suggestions.Examine;
using Tongxin.Suggestions.Handle;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Suggestions;

/// <summary>Suggestions for tests, brought by the product's own acts to where a test begins.</summary>
static class Papers
{
    public const string Deputy = "代表", Office = "代表工委科员", Head = "交通局联络员", AnswerText = "已列入计划，年内增设。";

    public static SuggestionFacts Facts(string title = "关于增设桂花街公交站的建议", string text = "桂花街居民出行要走一公里，建议增设公交站。", SuggestionKind kind = SuggestionKind.Suggestion) =>
        new(kind, title, text, kind == SuggestionKind.Bill ? "居民反映多年。" : "", kind == SuggestionKind.Bill ? "由交通局增设。" : "", "桂花街", false);

    /// <summary>Put forward on the office's day; with those asked to sign it still gathers names.</summary>
    public static Task<Guid> Proposed(Office office, string title = "关于增设桂花街公交站的建议", SuggestionKind kind = SuggestionKind.Suggestion, string by = Deputy, params string[] asked) =>
        office.Do(async services =>
        {
            var db = services.GetRequiredService<Tongxin.Platform.Data.OfficeDb>();
            var people = new List<Guid>();
            foreach (var name in asked)
                people.Add(await office.Person(name));
            var suggestion = new Suggestion(Facts(title, kind: kind), await office.Person(by), people, services.GetRequiredService<CaseRules>(), services.GetRequiredService<Tongxin.Platform.Time.OfficeClock>().Today);
            db.Add(suggestion);
            await db.SaveChangesAsync();
            return suggestion.Id;
        }, by);

    public static async Task<Guid> Accepted(Office office, string title = "关于增设桂花街公交站的建议", string by = Deputy)
    {
        var id = await Proposed(office, title, by: by);
        await office.Do(services => services.GetRequiredService<AcceptSuggestion>().Run(id, new() { Version = 1 }, CancellationToken.None), Office);
        return id;
    }

    public static async Task<Guid> Assigned(Office office, string leads = "市交通运输局", string assists = "", bool isHard = false)
    {
        var id = await Accepted(office);
        await office.Do(async services => await services.GetRequiredService<AssignSuggestion>().Run(
            id, new() { Leads = new() { Text = leads }, Assists = new() { Text = assists }, IsHard = isHard, Version = (await Kept(office, id)).Version }, CancellationToken.None), Office);
        return id;
    }

    /// <summary>Signed for, talked over, answered and sent by the one unit that leads.</summary>
    public static async Task<Guid> Answered(Office office, string resultClass = "A", string text = AnswerText, string assists = "")
    {
        var id = await Assigned(office, assists: assists);
        await Answer(office, id, resultClass, text);
        return id;
    }

    public static async Task Answer(Office office, Guid id, string resultClass = "A", string text = AnswerText)
    {
        var handling = (await Handlings(office, id)).Single(one => one.IsLead && one.State is "waiting" or "handling");
        if (handling.State == "waiting")
            await Do(office, handling.Id, "receive");
        await office.Do(async services => await services.GetRequiredService<ContactDeputy>().Run(handling.Id, new()
        {
            Day = services.GetRequiredService<Tongxin.Platform.Time.OfficeClock>().Today,
            Who = "公交科",
            What = "希望年内办",
            Version = (await Handling(office, handling.Id)).Version,
        }, CancellationToken.None), Head);
        await office.Do(async services => await services.GetRequiredService<WriteAnswer>().Run(
            handling.Id, new() { Text = text, Class = resultClass, Promise = "建成公交站", PromiseDue = services.GetRequiredService<Tongxin.Platform.Time.OfficeClock>().Today.AddMonths(6), Version = (await Handling(office, handling.Id)).Version }, CancellationToken.None), Head);
        await Do(office, handling.Id, "send");
    }

    /// <summary>Answered, reviewed and on the public list, without units: for lists and routes.</summary>
    public static Task<Guid> Published(Office office, string title, string number) => office.Do(async services =>
    {
        var (db, rules, day) = (services.GetRequiredService<Tongxin.Platform.Data.OfficeDb>(), services.GetRequiredService<CaseRules>(), services.GetRequiredService<Tongxin.Platform.Time.OfficeClock>().Today);
        var suggestion = new Suggestion(Facts(title), await office.Person(Deputy), [], rules, day);
        suggestion.Accept(number, null, rules, day);
        suggestion.Assign("市交通运输局主办", rules, day);
        suggestion.Answer("A", rules, day);
        var publication = new Publication(suggestion);
        publication.Propose(suggestion, Openness.Full, "", await office.Person(Head));
        publication.Pass(suggestion, new(title, "正文", "答复"), Deputy, ["市交通运输局"], "", await office.Person(Office), day);
        db.AddRange(suggestion, publication);
        await db.SaveChangesAsync();
        return publication.Id;
    });

    public static Task Do(Office office, Guid handling, string act, string words = "", string by = Head) => office.Do(async services =>
        await services.GetRequiredService<ActOnHandling>().Run(handling, act, new() { Words = words, Version = (await Handling(office, handling)).Version }, CancellationToken.None), by);

    public static Task<Suggestion> Kept(Office office, Guid id) => office.Look(db => db.Set<Suggestion>().AsNoTracking().Include(s => s.CoSponsors).Include(s => s.Ratings).AsSplitQuery().SingleAsync(s => s.Id == id));

    public static Task<Handling> Handling(Office office, Guid id) => office.Look(db => db.Set<Handling>().AsNoTracking().Include(h => h.Contacts).Include(h => h.Answers).AsSplitQuery().SingleAsync(h => h.Id == id));

    public static Task<List<Handling>> Handlings(Office office, Guid suggestion) =>
        office.Look(db => db.Set<Handling>().AsNoTracking().Include(h => h.Contacts).Include(h => h.Answers).AsSplitQuery().Where(h => h.Suggestion == suggestion).OrderBy(h => h.Role).ThenBy(h => h.Id).ToListAsync());
}
