using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Suggestions;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Suggestions;

/// <summary>What waits for the office, many at once: accepted, handed over after a preview, and taken back.</summary>
public sealed class TriageTests
{
    const string Board = "/suggestions/triage";

    static async Task<string> Tick(Office office, Guid id) => $"{id}.{(await Papers.Kept(office, id)).Version}";

    static async Task<(string, string)> Ticked(Office office, Guid id) => ("Input.Chosen", await Tick(office, id));

    static (string, string) To(Guid id, string units) => ($"Input.Units[{id}]", units);

    [Fact]
    public async Task The_board_tells_what_waits_in_which_group_and_for_how_long()
    {
        await using var office = await Office.Open();
        var asking = (await Papers.Handlings(office, await Papers.Assigned(office)))[0];
        await Papers.Do(office, asking.Id, "ask-return", "道路归住建局");
        await Papers.Proposed(office, "关于食堂的建议");
        office.On("2026-04-08");
        var clerk = await office.As(Papers.Office);

        var page = await clerk.Open(Board);
        Assert.Contains("1待审查0待交办0退办待改交1申请退办0申请延期0代表不满意", page.Text);
        Assert.Contains("关于食堂的建议", Assert.Single(page.Rows).TextContent);
        Assert.Contains("4 个工作日", page.Rows[0].TextContent);
        page = await clerk.Open($"{Board}?group=returns");
        Assert.Contains("市交通运输局：道路归住建局", Assert.Single(page.Rows).TextContent);
        Assert.Empty((await clerk.Open($"{Board}?group=accepted")).Rows);
    }

    [Fact]
    public async Task Many_papers_are_accepted_at_once_with_numbers_and_subjects_or_none_is()
    {
        await using var office = await Office.Open();
        var (one, other) = (await Papers.Proposed(office, "甲件"), await Papers.Proposed(office, "乙件"));
        var clerk = await office.As(Papers.Office);
        var subject = await office.Look(db => db.Set<SubjectClass>().OrderBy(s => s.Code).FirstAsync());
        var page = await clerk.Open(Board);

        Assert.Contains("请先勾选要办的件。", (await page.Press("预览")).Errors);
        var wrong = await page.Press("预览", await Ticked(office, one), await Ticked(office, other), ($"Input.Subjects[{other}]", "没有的主题"));
        Assert.Contains(wrong.Errors, error => error.Contains("没有叫“没有的主题”的主题"));
        Assert.Equal(States.Submitted, (await Papers.Kept(office, one)).State);
        var preview = await page.Press("预览", await Ticked(office, one), await Ticked(office, other), ($"Input.Subjects[{other}]", subject.Name));
        Assert.Contains("编为 0002号", preview.Text);
        Assert.Equal(States.Submitted, (await Papers.Kept(office, one)).State);
        var stale = await page.Press("预览", ("Input.Chosen", $"{one}.99"));
        Assert.Contains("1 件不能立案", stale.Text);
        var done = await preview.Press("确认立案 2 件");

        Assert.Equal("立案 2 件", done.Heading);
        Assert.Equal([("0001", (Guid?)null), ("0002", subject.Id)], new[] { await Papers.Kept(office, one), await Papers.Kept(office, other) }.Select(s => (s.Number, s.Subject)));
        Assert.Contains("立案0002号", (await (await office.As(Papers.Deputy)).Open("/notices")).Text);

        // Taken back, it waits as before, its number is free, and what has been done with it since stays.
        await office.Do(async services =>
        {
            var db = services.GetRequiredService<OfficeDb>();
            (await db.Get<Suggestion>(one, null, CancellationToken.None)).Assign("市交通运输局主办", services.GetRequiredService<CaseRules>(), new(2026, 4, 1));
            await db.SaveChangesAsync();
        });
        var undone = await (await clerk.Open(done.Address)).Press("撤销立案 1 件");
        Assert.Contains("已撤销", undone.Text);
        var back = await Papers.Kept(office, other);
        Assert.Equal((States.Submitted, ""), (back.State, back.Number));
        Assert.Equal(States.Assigned, (await Papers.Kept(office, one)).State);
        Assert.Contains(back.Clocks, clock => clock.Ended is null);
    }

    [Fact]
    public async Task A_unit_is_proposed_because_it_is_named_or_led_what_is_like_it_or_most_of_the_subject()
    {
        await using var office = await Office.Open();
        var subject = await office.Look(db => db.Set<SubjectClass>().OrderBy(s => s.Code).FirstAsync());
        await Papers.Answered(office);
        var like = await Papers.Accepted(office, "关于在桂花街增设公交站的建议");
        var (named, ofSubject) = await office.Do(async services =>
        {
            var (db, rules) = (services.GetRequiredService<OfficeDb>(), services.GetRequiredService<CaseRules>());
            SuggestionFacts Facts(string title) => new(SuggestionKind.Suggestion, title, title, "", "", "", false);
            Suggestion Make(string title, string number, string unit, Guid? of) => new(Facts(title), new Authorship(null, [], "某代表"), new(number, of, unit, null), rules, new(2026, 3, 2));
            var before = Make("幼儿园延时", "0007", "", subject.Id);
            var (first, second) = (Make("食堂伙食", "0008", "市教育局", null), Make("校车线路", "0009", "", subject.Id));
            db.AddRange(before, first, second);
            before.Assign("市教育局主办", rules, new(2026, 3, 3));
            db.Add(new Handling(before, "市教育局", await office.Unit("JYJ"), HandlingRole.Lead, "", false, rules, new(2026, 3, 3)));
            await db.SaveChangesAsync();
            return (first.Id, second.Id);
        });

        var page = await (await office.As(Papers.Office)).Open($"{Board}?group=accepted");

        Assert.Equal(["市交通运输局", "市教育局", "市教育局"], new[] { like, named, ofSubject }.Select(id => page.Find($"[name='Input.Units[{id}]']")!.GetAttribute("value")));
        Assert.Contains("与 2026年 0001号相似，由市交通运输局主办", page.Text);
        Assert.Contains("来文写明的单位", page.Text);
        Assert.Contains("近五年同一主题 1 件，其中 1 件由市教育局主办", page.Text);
    }

    [Fact]
    public async Task The_hand_over_shows_first_what_would_become_of_each_and_then_does_what_was_shown()
    {
        await using var office = await Office.Open();
        var (good, several, nobody, unknown) = (await Papers.Accepted(office, "甲件"), await Papers.Accepted(office, "乙件"), await Papers.Accepted(office, "丙件"), await Papers.Accepted(office, "丁件"));
        var clerk = await office.As(Papers.Office);
        (string, string)[] filled =
        [
            await Ticked(office, good), await Ticked(office, several), await Ticked(office, nobody), await Ticked(office, unknown),
            To(good, "市交通运输局"), To(several, "市交通运输局、市教育局"), To(nobody, "办公室"), To(unknown, "市水务局"),
        ];

        var preview = await (await clerk.Open($"{Board}?group=accepted")).Press("预览", filled);
        Assert.Contains("可以交办 2 件，不能交办 2 件", preview.Text);
        Assert.Contains("办公室不是承办单位", preview.Text);
        Assert.Contains("没有叫“市水务局”的单位", preview.Text);
        Assert.Equal(States.Accepted, (await Papers.Kept(office, good)).State);
        var changed = await preview.Press("确认交办 2 件", To(unknown, "市教育局"));
        Assert.Equal("hand-over.changed", changed.Alert);
        Assert.Equal(States.Accepted, (await Papers.Kept(office, good)).State);
        var done = await changed.Press("确认交办 3 件");

        Assert.Equal("交办 3 件", done.Heading);
        Guid[] both = [await office.Unit("JTJ"), await office.Unit("JYJ")];
        Assert.Equal(both.Order(), (await Papers.Handlings(office, several)).Select(handling => handling.Unit).Order());
        Assert.Equal(States.Accepted, (await Papers.Kept(office, nobody)).State);
        Assert.Contains("请市交通运输局主办：0001号“甲件”", (await (await office.As(Papers.Head)).Open("/notices")).Text);
        Assert.Contains("已交办：0004号“丁件”", (await (await office.As(Papers.Deputy)).Open("/notices")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.As("代表工委主任")).Open(done.Address)).Status);
    }

    [Fact]
    public async Task Helping_units_split_content_and_the_longer_limit_are_previewed_given_and_taken_back()
    {
        await using var office = await Office.Open(options: new() { RulesFile = "chongqing" });
        var (plain, split, both) = (await Papers.Accepted(office, "甲件"), await Papers.Accepted(office, "乙件"), await Papers.Accepted(office, "丙件"));
        (string, string)[] filled =
        [
            await Ticked(office, plain), await Ticked(office, split), await Ticked(office, both), To(plain, "市交通运输局"), To(split, "市交通运输局、市教育局"), To(both, "市教育局"),
            ($"Input.Assists[{plain}]", "市教育局"), ($"Input.Parts[{split}]", "交通局管线路，教育局管校车"), ("Input.Hard", $"{split}"), ($"Input.Assists[{both}]", "市教育局"),
        ];

        var preview = await (await (await office.As(Papers.Office)).Open($"{Board}?group=accepted")).Press("预览", filled);
        Assert.Contains("市交通运输局主办；市教育局协办", preview.Text);
        Assert.Contains("市交通运输局、市教育局主办；分办：交通局管线路，教育局管校车；难件，用较长的期限", preview.Text);
        Assert.Contains("市教育局不能既主办又协办。", preview.Text);
        Assert.Equal("hand-over.changed", (await preview.Press("确认交办 2 件", ($"Input.Assists[{plain}]", ""))).Alert);
        var done = await preview.Press("确认交办 2 件");

        Assert.Equal([(HandlingRole.Lead, ""), (HandlingRole.Assist, "")], (await Papers.Handlings(office, plain)).Select(handling => (handling.Role, handling.Part)));
        Assert.All(await Papers.Handlings(office, split), handling => Assert.Equal((true, true, "交通局管线路，教育局管校车"), (handling.IsLead, handling.IsHard, handling.Part)));
        await done.Press("撤销交办 2 件");
        Assert.Equal([States.Accepted, States.Accepted], [(await Papers.Kept(office, plain)).State, (await Papers.Kept(office, split)).State]);
        Assert.All([.. await Papers.Handlings(office, plain), .. await Papers.Handlings(office, split)], handling => Assert.Equal((HandlingStates.Recalled, null), (handling.State, handling.Due)));
    }

    [Fact]
    public async Task What_no_unit_has_begun_is_taken_back_and_its_deadline_runs_as_before()
    {
        await using var office = await Office.Open(options: new() { RulesFile = "chongqing" });
        var (one, begun) = (await Papers.Accepted(office, "甲件"), await Papers.Accepted(office, "乙件"));
        var due = (await Papers.Kept(office, one)).Due;
        var done = await HandedOver(office, one, begun);
        await Papers.Do(office, (await Papers.Handlings(office, begun))[0].Id, "receive");

        var clerk = await office.As(Papers.Office);
        var undone = await (await clerk.Open(done.Address)).Press("撤销交办 1 件");

        Assert.Contains("已撤销", undone.Text);
        Assert.Contains("已经签收", undone.Text);
        Assert.Equal([States.Accepted, States.Assigned], [(await Papers.Kept(office, one)).State, (await Papers.Kept(office, begun)).State]);
        Assert.Equal((due, null), ((await Papers.Kept(office, one)).Due, (await Papers.Kept(office, one)).HandlingDue));
        Assert.Equal(HandlingStates.Recalled, Assert.Single(await Papers.Handlings(office, one)).State);
        Assert.Contains("不用市交通运输局再办：0001号“甲件”", (await (await office.As(Papers.Head)).Open("/notices")).Text);
        Assert.DoesNotContain("甲件", (await (await office.As(Papers.Head)).Open("/")).Text);
        await HandedOver(office, one);
        Assert.Equal([HandlingStates.Recalled, HandlingStates.Waiting], (await Papers.Handlings(office, one)).Select(handling => handling.State).Order());
    }

    [Fact]
    public async Task What_every_unit_gave_back_stands_on_the_board_until_another_has_it()
    {
        await using var office = await Office.Open();
        var id = await Papers.Assigned(office);
        var handling = (await Papers.Handlings(office, id))[0];
        await Papers.Do(office, handling.Id, "ask-return", "不归我们");
        await Papers.Do(office, handling.Id, "grant-return", by: Papers.Office);
        var clerk = await office.As(Papers.Office);
        Assert.Contains("主办单位已退办，等改交", (await clerk.Open("/")).Text);

        var page = await (await clerk.Open($"{Board}?group=unowned")).Follow("改交");
        await page.Submit(("Input.Leads.Text", "市教育局"));

        Assert.Empty((await clerk.Open($"{Board}?group=unowned")).Rows);
        Assert.Contains("关于增设桂花街公交站的建议", (await (await office.As("教育局局长")).Open("/")).Text);
    }

    [Fact]
    public async Task After_ten_minutes_a_hand_over_stands()
    {
        await using var office = await Office.Open();
        var id = await Papers.Accepted(office);
        var done = await HandedOver(office, id);
        office.On("2026-04-01", "09:11");

        Assert.Equal("bulk.not-undone", (await done.Press("撤销交办 1 件")).Alert);
        Assert.Contains("过了 10 分钟", (await (await office.As(Papers.Office)).Open(done.Address)).Text);
        Assert.Equal(States.Assigned, (await Papers.Kept(office, id)).State);
    }

    [Fact]
    public async Task Two_hundred_are_handed_over_in_one_request()
    {
        await using var office = await Office.Open();
        var ids = await office.Do(async services =>
        {
            var (db, rules, lead) = (services.GetRequiredService<OfficeDb>(), services.GetRequiredService<CaseRules>(), await office.Person(Papers.Deputy));
            var made = Enumerable.Range(1, 200).Select(n => new Suggestion(Papers.Facts($"第{n}件"), new Authorship(lead, [], ""), new($"{n:0000}", null, "市交通运输局", null), rules, new(2026, 3, 2))).ToList();
            db.AddRange(made);
            await db.SaveChangesAsync();
            return made.Select(one => one.Id).ToList();
        });
        var page = await (await office.As(Papers.Office)).Open($"{Board}?group=accepted");

        var preview = await page.Press("预览", [.. ids.Select(id => ("Input.Chosen", $"{id}.1"))]);
        var done = await preview.Press("确认交办 200 件");

        Assert.Equal("交办 200 件", done.Heading);
        Assert.Equal(200, await office.Look(db => db.Set<Handling>().CountAsync(h => h.State == HandlingStates.Waiting)));
    }

    static async Task<Page> HandedOver(Office office, params Guid[] ids)
    {
        var filled = new List<(string, string)>();
        foreach (var id in ids)
            filled.AddRange([await Ticked(office, id), To(id, "市交通运输局")]);
        var preview = await (await (await office.As(Papers.Office)).Open($"{Board}?group=accepted")).Press("预览", [.. filled]);
        return await preview.Press($"确认交办 {ids.Length} 件");
    }
}
